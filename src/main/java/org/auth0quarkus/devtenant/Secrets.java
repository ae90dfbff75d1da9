package org.auth0quarkus.devtenant;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Values nobody can guess: codes, tokens, session cookies. */
final class Secrets {
    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
