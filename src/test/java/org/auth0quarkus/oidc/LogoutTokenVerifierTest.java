package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTokenVerifierTest {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final String ISSUER = "https://tenant.example/";
    static final SigningKey KEY = SigningKey.called("key-1");
    private static final long IAT = NOW.getEpochSecond();
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "kid", "key-1", "typ", "logout+jwt");

    private final LogoutTokenVerifier verifier = verifier();

    static LogoutTokenVerifier verifier() {
        return verifier(SigningKey.set(KEY), "RS256");
    }

    private static LogoutTokenVerifier verifier(String keySet, String algorithm) {
        MovableClock clock = new MovableClock(NOW);
        ProviderKeys keys = new ProviderKeys(() -> Uni.createFrom().item(keySet), algorithm, clock);
        return new LogoutTokenVerifier(new LogoutClaims(ISSUER, "client", clock), keys, algorithm);
    }

    /** A good token's claims with these pairs of name and value over them; null removes. */
    static Map<String, Object> claims(Object... changes) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "aud",
                "client",
                "iat",
                IAT,
                "exp",
                IAT + 120,
                "jti",
                "bWJq",
                "sid",
                "sid-1",
                "sub",
                "auth0|alice",
                "events",
                Map.of(LogoutClaims.EVENT, Map.of())));
        for (int i = 0; i < changes.length; i += 2) {
            claims.put((String) changes[i], changes[i + 1]);
        }
        claims.values().removeIf(value -> value == null);
        return claims;
    }

    static Map<String, Object> header(Object... changes) {
        Map<String, Object> header = new HashMap<>(HEADER);
        for (int i = 0; i < changes.length; i += 2) {
            header.put((String) changes[i], changes[i + 1]);
        }
        header.values().removeIf(value -> value == null);
        return header;
    }

    static String token(Map<String, Object> header, Map<String, Object> claims) {
        return KEY.sign(header, new JsonObject(claims).encode());
    }

    private LogoutToken verify(String token) {
        return verifier.verify(token).await().indefinitely();
    }

    private void assertRefused(String token, String sentence) {
        assertThatThrownBy(() -> verify(token))
                .isExactlyInstanceOf(LogoutTokenRefusedException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void acceptsTheProvidersToken() {
        assertThat(verify(token(HEADER, claims()))).isEqualTo(new LogoutToken("bWJq", "sid-1", "auth0|alice", NOW));
        assertThat(verify(token(HEADER, claims("sub", null)))).isEqualTo(new LogoutToken("bWJq", "sid-1", null, NOW));
        assertThat(verify(token(HEADER, claims("sid", null))))
                .isEqualTo(new LogoutToken("bWJq", null, "auth0|alice", NOW));
    }

    @Test
    void acceptsATokenTwice() {
        String token = token(HEADER, claims());
        assertThat(verify(token)).isEqualTo(verify(token));
    }

    static Stream<Map<String, Object>> otherGoodClaims() {
        return Stream.of(
                claims("aud", List.of("client", "client")),
                claims("aud", List.of("client"), "azp", "client"),
                claims("iat", IAT + 60, "exp", IAT + 180),
                claims("iat", IAT - 170, "exp", IAT - 59),
                claims("exp", IAT + 3600),
                claims("events", Map.of(LogoutClaims.EVENT, Map.of("x", 1), "urn:other", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("otherGoodClaims")
    void acceptsWhatTheSpecificationLeavesOpen(Map<String, Object> claims) {
        assertThat(verify(token(HEADER, claims)).sid()).isEqualTo("sid-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "JWT", "jwt", "Logout+JWT", "application/logout+jwt", "application/JWT"})
    void acceptsTheTypesOfALogoutToken(String typ) {
        assertThat(verify(token(header("typ", typ), claims())).sid()).isEqualTo("sid-1");
        assertThat(verify(token(header("typ", null), claims())).sid()).isEqualTo("sid-1");
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                arguments(claims("iss", null), "another issuer"),
                arguments(claims("iss", "https://tenant.example"), "another issuer"),
                arguments(claims("iss", 7), "wrong kind"),
                arguments(claims("aud", null), "another client"),
                arguments(claims("aud", "client2"), "another client"),
                arguments(claims("aud", List.of()), "another client"),
                arguments(claims("aud", List.of("other", "Client")), "another client"),
                arguments(claims("aud", List.of("client", "other")), "another client"),
                arguments(claims("azp", "other"), "another client"),
                arguments(claims("aud", Map.of("client", 1)), "wrong kind"),
                arguments(claims("jti", null), "no jti"),
                arguments(claims("jti", ""), "empty jti"),
                arguments(claims("jti", 1), "wrong kind"),
                arguments(claims("iat", null), "no iat"),
                arguments(claims("iat", "soon"), "wrong kind"),
                arguments(claims("iat", IAT + 61, "exp", IAT + 181), "of the future"),
                arguments(claims("iat", Long.MAX_VALUE, "exp", Long.MAX_VALUE), "of the future"),
                arguments(claims("iat", Long.MIN_VALUE), "too old"),
                arguments(claims("iat", IAT - 3661), "too old"),
                arguments(claims("exp", null), "no exp"),
                arguments(claims("exp", "1e3"), "wrong kind"),
                arguments(claims("iat", IAT - 180, "exp", IAT - 60), "has expired"),
                arguments(claims("exp", Long.MIN_VALUE), "has expired"),
                arguments(claims("exp", IAT), "unlikely exp"),
                arguments(claims("exp", IAT + 3601), "unlikely exp"),
                arguments(claims("exp", Long.MAX_VALUE), "unlikely exp"),
                arguments(claims("events", null), "tells of no"),
                arguments(claims("events", List.of(LogoutClaims.EVENT)), "tells of no"),
                arguments(claims("events", LogoutClaims.EVENT), "tells of no"),
                arguments(claims("events", Map.of()), "tells of no"),
                arguments(claims("events", Map.of(LogoutClaims.EVENT, true)), "tells of no"),
                arguments(claims("events", Map.of(LogoutClaims.EVENT, List.of())), "tells of no"),
                arguments(claims("nonce", "n"), "has a nonce"),
                arguments(claims("sid", null, "sub", null), "neither sid nor sub"),
                arguments(claims("sid", ""), "empty jti, sid or sub"),
                arguments(claims("sub", " "), "empty jti, sid or sub"),
                arguments(claims("sid", 1), "wrong kind"),
                arguments(claims("sub", List.of("auth0|alice")), "wrong kind"));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void refusesAClaimThatIsNotAsItHasToBe(Map<String, Object> claims, String sentence) {
        assertRefused(token(HEADER, claims), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "sid", "sub", "jti"})
    void refusesAClaimThatIsNull(String name) {
        JsonObject claims = new JsonObject(claims()).putNull(name);
        assertThatThrownBy(() -> verify(KEY.sign(HEADER, claims.encode())))
                .isExactlyInstanceOf(LogoutTokenRefusedException.class);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                arguments(header("typ", "at+jwt"), "another type"),
                arguments(header("typ", ""), "another type"),
                arguments(header("typ", "application/"), "another type"),
                arguments(header("typ", "text/jwt"), "another type"),
                arguments(header("typ", Map.of()), "another type"),
                arguments(header("alg", "RS512"), "not signed with RS256"),
                arguments(header("alg", "PS256"), "not signed with RS256"),
                arguments(header("kid", "key-2"), "unknown key"));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void refusesAHeaderThatIsNotAsItHasToBe(Map<String, Object> header, String sentence) {
        assertRefused(token(header, claims()), sentence);
    }

    @Test
    void acceptsATokenThatNamesNoKeyWhileThereIsOneKey() {
        String nameless = token(header("kid", null), claims());
        assertThat(verify(nameless).sid()).isEqualTo("sid-1");
        LogoutTokenVerifier ofTwo = verifier(SigningKey.set(KEY, SigningKey.called("key-2")), "RS256");
        assertThatThrownBy(() -> ofTwo.verify(nameless).await().indefinitely()).hasMessageContaining("unknown key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA", "RS512"})
    void acceptsTheAlgorithmThatIsConfiguredAndNoOther(String algorithm) {
        AnyKey key = AnyKey.of(algorithm);
        LogoutTokenVerifier configured = verifier(key.set(), algorithm);
        String payload = new JsonObject(claims()).encode();
        assertThat(configured
                        .verify(key.sign(header("alg", algorithm), payload))
                        .await()
                        .indefinitely()
                        .sid())
                .isEqualTo("sid-1");
        assertThatThrownBy(
                        () -> configured.verify(token(HEADER, claims())).await().indefinitely())
                .hasMessageContaining("not signed with " + algorithm);
    }

    @Test
    void refusesATokenThatIsSignedWithSomethingElse() {
        String payload = new JsonObject(claims()).encode();
        SigningKey imposter = SigningKey.called("key-1");
        assertRefused(imposter.sign(HEADER, payload), "wrong signature");
        Map<String, Object> secret = header("alg", "HS256");
        assertRefused(
                SigningKey.sign(secret, payload, new HmacKey(KEY.jwk().getKey().getEncoded())),
                "not signed with RS256");
        Map<String, Object> unsigned = header("alg", "none");
        assertRefused(SigningKey.sign(unsigned, payload, null), "not signed with RS256");
    }

    @Test
    void refusesAKeyThatTheTokenBrings() {
        SigningKey imposter = SigningKey.called("key-1");
        Map<String, Object> header = header(
                "jwk",
                imposter.jwk().toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                "jku",
                "https://evil.example/keys");
        assertRefused(imposter.sign(header, new JsonObject(claims()).encode()), "wrong signature");
    }

    @Test
    void refusesAnExtensionThatHasToBeUnderstood() {
        Map<String, Object> header = header("crit", List.of("urn:unheard-of"), "urn:unheard-of", 1);
        assertThatThrownBy(() -> verify(token(header, claims())))
                .isExactlyInstanceOf(LogoutTokenRefusedException.class);
    }

    @Test
    void refusesClaimsOrASignatureThatWereChanged() {
        String[] parts = token(HEADER, claims()).split("\\.");
        String other = token(HEADER, claims("sid", "sid-2")).split("\\.")[1];
        assertRefused(parts[0] + "." + other + "." + parts[2], "wrong signature");
        String shorter = parts[2].substring(4);
        assertRefused(parts[0] + "." + parts[1] + "." + shorter, "wrong signature");
        assertRefused(parts[0] + "." + parts[1] + ".", "signature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "W10.W10.", "bnVsbA.bnVsbA.bnVsbA", "a.b.c.d.e"})
    void refusesWhatIsNoToken(String text) {
        assertThatThrownBy(() -> verify(text)).isExactlyInstanceOf(LogoutTokenRefusedException.class);
    }

    @Test
    void refusesATokenThatIsTooLongOrTooDeep() {
        assertRefused(token(HEADER, claims("padding", "x".repeat(16_000))), "too long");
        String deep = "[".repeat(8_000);
        assertRefused(base64(deep) + ".e30.e30", "not a signed JWT");
        assertRefused(KEY.sign(HEADER, "{\"a\":" + deep), "wrong kind");
        assertRefused(KEY.sign(HEADER, "{\"aud\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"), "another issuer");
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
