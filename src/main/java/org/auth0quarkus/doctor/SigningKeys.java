package org.auth0quarkus.doctor;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The keys that this application can use of a JWK set. */
final class SigningKeys {
    private SigningKeys() {}

    static long count(String json) {
        try {
            return new JsonWebKeySet(json)
                    .getJsonWebKeys().stream().filter(SigningKeys::isForTokens).count();
        } catch (JoseException | RuntimeException e) {
            return 0; // whatever the parser trips over
        }
    }

    private static boolean isForTokens(JsonWebKey key) {
        return key instanceof RsaJsonWebKey
                && key.getKeyId() != null
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(AlgorithmIdentifiers.RSA_USING_SHA256));
    }
}
