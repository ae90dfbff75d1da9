package org.auth0quarkus.oidc;

/** An ID token is not the provider's word about this user to us; the sentence tells no claim's value. */
final class IdTokenRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdTokenRefusedException(String sentence) {
        super(sentence);
    }
}
