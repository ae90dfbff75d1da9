package org.auth0quarkus.devtenant;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs every JWT of the tenant with its one algorithm, or wrongly when told to, and reads its own back. */
final class Signer {
    private final Memory memory;
    private final String algorithm;
    private final byte[] clientSecret;
    private final PublicJsonWebKey published;

    Signer(Memory memory, String clientSecret, String algorithm) {
        this.memory = memory;
        this.algorithm = algorithm;
        this.clientSecret = clientSecret.getBytes(StandardCharsets.UTF_8);
        this.published = publicKey(keys("published"));
    }

    /** With or without the keys' names; with another algorithm's key of the same name when told to. */
    Map<String, Object> keySet(boolean named, boolean namesake) {
        Map<String, Object> key = published.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        if (!named) {
            key.remove("kid");
        }
        return Map.of("keys", namesake ? List.of(key, namesake()) : List.of(key));
    }

    private Map<String, Object> namesake() {
        try {
            PublicJsonWebKey other = PublicJsonWebKey.Factory.newPublicJwk(
                    memory.keys("namesake", algorithm.startsWith("ES") ? "RS256" : "ES256")
                            .getPublic());
            other.setKeyId(kid());
            return other.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair keys(String name) {
        return memory.keys(name, algorithm);
    }

    String sign(String typ, Map<String, Object> claims) {
        return sign(typ, claims, Optional.empty());
    }

    String sign(String typ, Map<String, Object> claims, Optional<Fault> flaw) {
        String payload = new JsonObject(claims).encode();
        Key key = keys("published").getPrivate();
        return switch (flaw.map(Fault::wireName).orElse("none")) {
            case "alg_none" -> unsigned(typ, payload);
            case "alg_hs256" ->
                signed(typ, payload, AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(clientSecret), kid());
            case "unknown_key" ->
                signed(typ, payload, algorithm, keys("never published").getPrivate(), "unknown");
            case "bad_signature" -> damaged(signed(typ, payload, algorithm, key, kid()));
            case "no_kid" -> signed(typ, payload, algorithm, key, null);
            default -> signed(typ, payload, algorithm, key, kid());
        };
    }

    /** The claims of a JWT that this tenant signed, whatever its expiry; empty when it did not. */
    Optional<JsonObject> verified(String token) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(
                    new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, algorithm));
            jws.setCompactSerialization(token);
            jws.setKey(published.getKey());
            return jws.verifySignature() ? Optional.of(new JsonObject(jws.getPayload())) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private String kid() {
        return published.getKeyId();
    }

    private static String signed(String typ, String payload, String algorithm, Key key, String kid) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setHeader("typ", typ);
        if (kid != null) {
            jws.setKeyIdHeaderValue(kid);
        }
        jws.setPayload(payload);
        jws.setKey(key);
        jws.setDoKeyValidation(false); // a development client secret may be shorter than HS256 asks for
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String typ, String payload) {
        String header = new JsonObject().put("alg", "none").put("typ", typ).encode();
        return base64(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    private static String damaged(String token) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        signature[signature.length / 2] ^= 1;
        return token.substring(0, dot + 1) + base64(signature);
    }

    private PublicJsonWebKey publicKey(KeyPair keys) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm(algorithm);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
