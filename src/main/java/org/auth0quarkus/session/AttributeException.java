package org.auth0quarkus.session;

/** An attribute of the session could not be read or kept; the message names no value. */
public class AttributeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Nobody is signed in, or the session was ended meanwhile. */
        NO_SESSION,
        /** Not 1 to 64 of the characters that a name may have. */
        BAD_NAME,
        /** More than the store takes, see the limits in {@link SessionAttributes}. */
        TOO_LARGE,
        /** The value cannot be written as JSON, or not be read as the type that was asked for. */
        WRONG_TYPE
    }

    private final Reason reason;

    AttributeException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static AttributeException noSession() {
        return new AttributeException(Reason.NO_SESSION, "attributes need a session, and there is none");
    }

    public Reason reason() {
        return reason;
    }
}
