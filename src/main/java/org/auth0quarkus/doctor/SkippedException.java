package org.auth0quarkus.doctor;

/** The check does not apply here; the message says why. */
final class SkippedException extends Exception {
    private static final long serialVersionUID = 1;

    SkippedException(String message) {
        super(message, null, false, false);
    }

    /** Another check says what is in the way. */
    static SkippedException needs(String check) {
        return new SkippedException("needs the check \"" + check + "\" to be ok");
    }
}
