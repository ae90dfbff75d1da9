package org.auth0quarkus.session;

/** An observer of {@link LoggedIn} failed, so the login did; the cause is the observer's. */
public class LoginObserverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoginObserverException(Throwable cause) {
        super("an observer of the login failed", cause);
    }
}
