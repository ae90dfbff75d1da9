package org.auth0quarkus.oidc;

import java.security.Key;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A key of a provider, and what it signs. */
record SigningKey(RsaJsonWebKey jwk) {
    static SigningKey called(String kid) {
        try {
            RsaJsonWebKey jwk = RsaJwkGenerator.generateJwk(2048);
            jwk.setKeyId(kid);
            return new SigningKey(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JWK set of these keys. */
    static String set(SigningKey... keys) {
        return new JsonObject()
                .put(
                        "keys",
                        List.of(keys).stream()
                                .map(key -> key.jwk.toParams(OutputControlLevel.PUBLIC_ONLY))
                                .toList())
                .encode();
    }

    String sign(Map<String, ?> header, String payload) {
        return sign(header, payload, jwk.getPrivateKey());
    }

    static String sign(Map<String, ?> header, String payload, Key key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        header.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
        jws.setPayload(payload);
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
