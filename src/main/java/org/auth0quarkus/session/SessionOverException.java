package org.auth0quarkus.session;

/**
 * The provider's session is over as it begins here: nobody would be logged in, and whoever asked for a page would be sent to
 * the provider again and again.
 */
public class SessionOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionOverException() {
        super("the provider's session is over");
    }
}
