package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {
    private static final AnyKey RSA = AnyKey.of("RS256");
    private static final AnyKey EC = AnyKey.of("ES256");

    private static Map<String, Object> with(AnyKey key, String name, Object value) {
        Map<String, Object> json = new HashMap<>(key.json());
        json.put(name, value);
        json.values().removeIf(nothing -> nothing == null);
        return json;
    }

    private static Map<String, Object> called(AnyKey key, String kid) {
        return with(key, "kid", kid);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read and not kept
    private static KeySet read(Map<String, Object> first, Map<String, Object>... more) throws JoseException {
        return KeySet.read(
                AnyKey.set(Stream.concat(Stream.of(first), Stream.of(more)).toList()), "RS256");
    }

    @Test
    void findsAKeyByItsName() throws JoseException {
        KeySet set = read(called(RSA, "a"), called(AnyKey.of("RS256"), "b"));
        assertThat(set.find("a").orElseThrow().getKey()).isEqualTo(RSA.jwk().getKey());
        assertThat(set.find("c")).isEmpty();
        assertThat(set.find(null)).as("one of two").isEmpty();
    }

    @Test
    void givesTheOnlyKeyToATokenThatNamesNone() throws JoseException {
        assertThat(read(called(RSA, "a")).find(null)).isPresent();
        assertThat(read(called(RSA, null)).find(null)).isPresent();
        assertThat(read(called(RSA, "a"), called(EC, "b")).find(null))
                .as("the only one that fits")
                .isPresent();
    }

    @Test
    void givesAKeyWithoutANameToATokenThatNamesOne() throws JoseException {
        assertThat(read(called(RSA, null)).find("a")).isPresent();
        assertThat(read(called(RSA, null), called(AnyKey.of("RS256"), null)).find("a"))
                .isEmpty();
    }

    @Test
    void takesTheKeyThatFitsOfTwoUnderOneName() throws JoseException {
        assertThat(read(called(RSA, "a"), called(EC, "a"))
                        .find("a")
                        .orElseThrow()
                        .getKey())
                .isEqualTo(RSA.jwk().getKey());
        assertThat(read(called(EC, "a"), called(RSA, "a"))
                        .find("a")
                        .orElseThrow()
                        .getKey())
                .isEqualTo(RSA.jwk().getKey());
    }

    @ParameterizedTest
    @CsvSource({"use, enc", "alg, RS512", "alg, RSA-OAEP", "alg, XYZ"})
    void leavesOutAKeyThatIsForSomethingElse(String name, String value) throws JoseException {
        assertThat(read(with(RSA, name, value)).keys()).isEmpty();
        assertThat(read(with(RSA, "key_ops", List.of("encrypt"))).keys()).isEmpty();
        assertThat(read(with(RSA, "key_ops", List.of("verify"))).keys()).hasSize(1);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() throws JoseException {
        KeySet set = read(
                Map.of("kty", "AKP", "kid", "pq", "alg", "ML-DSA-44", "pub", "AAAA"),
                Map.of("kty", "EC", "crv", "secp999", "x", "AA", "y", "AA"),
                Map.of("kid", "nothing"),
                called(RSA, "a"));
        assertThat(set.keys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "ES384", "EdDSA", "PS256"})
    void takesKeysOfTheTypeAndCurveThatTheAlgorithmNeeds(String algorithm) throws JoseException {
        String all = AnyKey.set(List.of(
                AnyKey.of("ES256").json(),
                AnyKey.of("ES384").json(),
                AnyKey.of("EdDSA").json(),
                RSA.json()));
        assertThat(KeySet.read(all, algorithm).keys()).hasSize(1);
    }

    @Test
    void callsTheKeyForQuarkusAsTheTokenDoes() throws JoseException {
        KeySet set = read(called(RSA, null));
        assertThat(only(set.forToken("a"))).containsEntry("kid", "a").containsKeys("n", "e");
        assertThat(only(set.forToken(null))).doesNotContainKey("kid");
        KeySet named = read(called(RSA, "a"));
        assertThat(only(named.forToken(null)))
                .as("Quarkus takes the only key without a name")
                .doesNotContainKey("kid");
        assertThat(named.forToken("b").getJsonArray("keys")).isEmpty();
    }

    private static Map<String, Object> only(JsonObject set) {
        assertThat(set.getJsonArray("keys")).hasSize(1);
        return set.getJsonArray("keys").getJsonObject(0).getMap();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keys\":7}", "[]", ""})
    void isNotReadFromSomethingElse(String json) {
        assertThatThrownBy(() -> KeySet.read(json, "RS256"))
                .isInstanceOfAny(JoseException.class, RuntimeException.class);
    }
}
