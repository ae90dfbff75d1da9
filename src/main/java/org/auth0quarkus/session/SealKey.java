package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

import org.auth0quarkus.config.Hkdf;

/** One secret's key for one purpose, with the JWE header that names it. */
record SealKey(SecretKeySpec key, String header) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static SealKey of(String secret, String purpose) {
        byte[] key = Hkdf.derive(secret, purpose);
        byte[] keyId = Arrays.copyOf(Hkdf.derive(secret, purpose + " key id"), 9);
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + BASE64.encodeToString(keyId) + "\"}";
        return new SealKey(
                new SecretKeySpec(key, "AES"), BASE64.encodeToString(json.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return "SealKey[" + header + "]";
    }
}
