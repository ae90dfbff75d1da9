package org.auth0quarkus.session;

/** The session was ended while something was done for it. */
final class SessionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionEndedException() {
        super("the session was ended meanwhile");
    }
}
