package org.auth0quarkus.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Of a JWK set (RFC 7517), the keys that can check tokens of the one algorithm we take; the rest may be anything. */
public record KeySet(List<JsonWebKey> keys) {
    private static final Map<String, String> CURVES = Map.of("ES256", "P-256", "ES384", "P-384", "ES512", "P-521");

    /** Fails with whatever the parser trips over when it is no set at all. */
    public static KeySet read(String json, String algorithm) throws JoseException {
        String type = AlgorithmFactoryFactory.getInstance()
                .getJwsAlgorithmFactory()
                .getAlgorithm(algorithm)
                .getKeyType();
        return new KeySet(new JsonWebKeySet(json)
                .getJsonWebKeys().stream()
                        .filter(key -> key.getKeyType().equals(type) && isFor(key, algorithm))
                        .toList());
    }

    private static boolean isFor(JsonWebKey key, String algorithm) {
        boolean onCurve = !(key instanceof EllipticCurveJsonWebKey curved)
                || curved.getCurveName().equals(CURVES.get(algorithm));
        return onCurve
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getKeyOps() == null || key.getKeyOps().contains("verify"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
    }

    /**
     * The key that a token names. OpenID Connect Core 1.0 section 10.1 wants no name while there is one key; so a token without
     * one gets the only key, and a key without one belongs to every name that is nobody else's.
     *
     * @param kid null when the token names none
     */
    Optional<JsonWebKey> find(String kid) {
        Optional<JsonWebKey> named = keys.stream()
                .filter(key -> kid != null && kid.equals(key.getKeyId()))
                .findFirst();
        return named.or(() -> only(
                kid == null
                        ? keys
                        : keys.stream().filter(key -> key.getKeyId() == null).toList()));
    }

    private static Optional<JsonWebKey> only(List<JsonWebKey> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** In the form in which Quarkus finds the key of this token: by the token's own name for it, or as the only one. */
    JsonObject forToken(String kid) {
        return json(find(kid).stream()
                .map(key -> {
                    Map<String, Object> named = new HashMap<>(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
                    named.keySet().removeAll(List.of("kid", "x5t", "x5t#S256", "x5c"));
                    if (kid != null) {
                        named.put("kid", kid);
                    }
                    return named;
                })
                .toList());
    }

    JsonObject toJson() {
        return json(keys.stream()
                .map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .toList());
    }

    private static JsonObject json(List<Map<String, Object>> keys) {
        return new JsonObject().put("keys", keys);
    }
}
