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

/** Signs every JWT of the tenant with RS256, or wrongly when told to, and reads its own back. */
final class Signer {
    private static final AlgorithmConstraints RS256 =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final Memory memory;
    private final byte[] clientSecret;
    private final PublicJsonWebKey published;

    Signer(Memory memory, String clientSecret) {
        this.memory = memory;
        this.clientSecret = clientSecret.getBytes(StandardCharsets.UTF_8);
        this.published = publicKey(memory.keys("published"));
    }

    Map<String, Object> keySet() {
        return Map.of("keys", List.of(published.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
    }

    String sign(String typ, Map<String, Object> claims) {
        return sign(typ, claims, Optional.empty());
    }

    String sign(String typ, Map<String, Object> claims, Optional<Fault> flaw) {
        String payload = new JsonObject(claims).encode();
        Key key = memory.keys("published").getPrivate();
        return switch (flaw.map(Fault::wireName).orElse("none")) {
            case "alg_none" -> unsigned(typ, payload);
            case "alg_hs256" ->
                signed(typ, payload, AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(clientSecret), kid());
            case "unknown_key" ->
                signed(typ, payload, "RS256", memory.keys("never published").getPrivate(), "unknown");
            case "bad_signature" -> damaged(signed(typ, payload, "RS256", key, kid()));
            default -> signed(typ, payload, "RS256", key, kid());
        };
    }

    /** The claims of a JWT that this tenant signed, whatever its expiry; empty when it did not. */
    Optional<JsonObject> verified(String token) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(RS256);
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
        jws.setKeyIdHeaderValue(kid);
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

    private static PublicJsonWebKey publicKey(KeyPair keys) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(keys.getPublic());
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
