package org.auth0quarkus.oidc;

import java.time.Duration;

/** The provider's keys cannot be had now, so that a token can neither be believed nor refused. */
public class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    KeysUnavailableException(Duration retryAfter) {
        super("the provider's keys cannot be had now");
        this.retryAfter = retryAfter;
    }

    /** How long until they may be fetched again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
