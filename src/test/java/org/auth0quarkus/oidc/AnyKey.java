package org.auth0quarkus.oidc;

import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key for any algorithm, called {@code key-1}. */
record AnyKey(PublicJsonWebKey jwk) {
    static AnyKey of(String algorithm) {
        try {
            PublicJsonWebKey jwk =
                    switch (algorithm) {
                        case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
                        case "ES384" -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
                        case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
                        default -> RsaJwkGenerator.generateJwk(2048);
                    };
            jwk.setKeyId("key-1");
            return new AnyKey(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public JWK, to be changed. */
    Map<String, Object> json() {
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    String set() {
        return set(List.of(json()));
    }

    static String set(List<Map<String, Object>> keys) {
        return new JsonObject().put("keys", keys).encode();
    }

    String sign(Map<String, ?> header, String payload) {
        return SigningKey.sign(header, payload, jwk.getPrivateKey());
    }
}
