package org.auth0quarkus.session;

/** The session does not fit into what keeps it; the message tells an operator what to do. */
public class SessionTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SessionTooLargeException(String message) {
        super(message);
    }

    /** All that a browser and a server accept. */
    static SessionTooLargeException ofCookies(int bytes, int limit) {
        return new SessionTooLargeException("a session of " + bytes + " bytes does not fit into cookies of " + limit
                + " bytes; set AUTH0_SESSION_STORE=redis, or ask for fewer scopes and claims");
    }

    /** A token, mostly. */
    static SessionTooLargeException ofField(int bytes, int limit) {
        return new SessionTooLargeException("a token of " + bytes + " bytes does not fit into a session, which takes "
                + limit + "; ask for fewer scopes and claims");
    }
}
