package org.auth0quarkus.doctor;

/** The other side gave no answer that could be judged. The message is all ours: a library's may quote what was sent. */
final class UnansweredException extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** What came in between. */
    enum Cause {
        NAME,
        TLS,
        CONNECTION,
        STATUS
    }

    UnansweredException(Cause cause, String message) {
        super(message, null, false, false);
        this.cause = cause;
    }

    static UnansweredException status(String who, int status) {
        return new UnansweredException(Cause.STATUS, who + " answers with status " + status);
    }

    boolean isBecauseOf(Cause other) {
        return cause == other;
    }

    String remedy() {
        return cause == Cause.STATUS
                ? "Try again later; see the provider's status page."
                : "Check from this machine: network, firewall, proxy; then try again.";
    }
}
