package org.auth0quarkus.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HKDF with SHA-256 (RFC 5869), which JDK 17 lacks: one secret gives independent keys, one for each purpose. */
public final class Hkdf {
    private static final int HASH_LENGTH = 32;

    private Hkdf() {}

    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length > HASH_LENGTH) {
            throw new IllegalArgumentException("one block of 32 bytes is all that a key needs");
        }
        byte[] pseudoRandomKey = new Hmac(salt.length == 0 ? new byte[HASH_LENGTH] : salt).of(secret);
        byte[] block = new Hmac(pseudoRandomKey).of(info, new byte[] {1});
        return Arrays.copyOf(block, length);
    }

    /** A key for one purpose. */
    public static byte[] derive(String secret, String purpose) {
        byte[] salt = "auth0-quarkus".getBytes(StandardCharsets.UTF_8);
        return derive(
                secret.getBytes(StandardCharsets.UTF_8), salt, purpose.getBytes(StandardCharsets.UTF_8), HASH_LENGTH);
    }
}
