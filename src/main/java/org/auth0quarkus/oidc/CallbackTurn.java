package org.auth0quarkus.oidc;

/**
 * What is to become of a callback.
 *
 * @param outcome that of the first callback of this attempt, for {@link Kind#AGAIN}
 */
public record CallbackTurn(Kind kind, CallbackOutcome outcome) {
    static final CallbackTurn UNKNOWN = new CallbackTurn(Kind.UNKNOWN, null);
    static final CallbackTurn FIRST = new CallbackTurn(Kind.FIRST, null);
    static final CallbackTurn LATE = new CallbackTurn(Kind.LATE, null);
    static final CallbackTurn OTHER_ISSUER = new CallbackTurn(Kind.OTHER_ISSUER, null);

    /** Ordered by how far a callback gets. */
    public enum Kind {
        /** It brought no attempt of this browser. */
        UNKNOWN,
        /** Another provider answers, or the one that did not say who it is though it promised to (RFC 9207). */
        OTHER_ISSUER,
        /** The attempt was completed before, and too long ago. */
        LATE,
        /** The attempt was completed just now, by a double click or a proxy that tries twice. */
        AGAIN,
        /** This one completes the attempt. */
        FIRST
    }

    /** For the log. */
    public static final class OtherIssuerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OtherIssuerException() {
            super("the callback is not our provider's answer");
        }
    }

    static CallbackTurn again(CallbackOutcome outcome) {
        return new CallbackTurn(Kind.AGAIN, outcome);
    }
}
