package org.auth0quarkus.oidc;

/** The logout token is not to be believed. The message is a sentence of ours that repeats nothing of the token. */
public class LogoutTokenRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogoutTokenRefusedException(String sentence) {
        super(sentence);
    }
}
