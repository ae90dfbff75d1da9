package org.auth0quarkus.session;

/** The session does not fit into the cookies that a browser and a server accept. */
public class SessionTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionTooLargeException(int bytes, int limit) {
        super("a session of " + bytes + " bytes does not fit into cookies of " + limit + " bytes");
    }
}
