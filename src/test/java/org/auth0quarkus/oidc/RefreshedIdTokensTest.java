package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.ISSUER;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.KEY;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.NOW;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.claims;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.LoggedLines;
import org.auth0quarkus.config.MovableClock;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshedIdTokensTest {
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "kid", "key-1");
    private static final long IAT = NOW.getEpochSecond();
    private static final String HELD = signed(claims("iat", IAT - 100));

    private final MovableClock clock = new MovableClock(NOW);
    private final LoggedLines logged = LoggedLines.of(RefreshedIdTokens.class);
    private Uni<String> keySet = Uni.createFrom().item(SigningKey.set(KEY));

    @AfterEach
    void listenNoMore() {
        logged.close();
    }

    private static String signed(Map<String, Object> claims) {
        return KEY.sign(HEADER, new JsonObject(claims).encode());
    }

    private static IssuedTokens issued(String idToken) {
        return new IssuedTokens(idToken, "access", null, null, null, null);
    }

    /** What the session has from then on. */
    private String after(String idToken) {
        ProviderKeys keys = new ProviderKeys(() -> keySet, "RS256", clock);
        IdTokenRules rules = new IdTokenRules("client", "RS256", clock);
        String taken = new RefreshedIdTokens(ISSUER, "RS256", rules, keys, clock)
                .check(issued(idToken), HELD)
                .await()
                .indefinitely()
                .idToken();
        return taken == null ? HELD : taken;
    }

    private void assertRefused(String idToken, String sentence) {
        assertThatThrownBy(() -> after(idToken))
                .isExactlyInstanceOf(IdTokenRefusedException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void takeThePlaceOfOlderOnes() {
        String newer = signed(claims("name", "Alice L."));
        assertThat(after(newer)).isEqualTo(newer);
        assertThat(after(null)).isEqualTo(HELD);
        assertThat(logged.all()).isEmpty();
    }

    static Stream<Arguments> ofSomebodyElse() {
        return Stream.of(
                arguments(claims("iss", "https://other.example/"), "another issuer"),
                arguments(claims("iss", null), "another issuer"),
                arguments(claims("iss", 7), "wrong kind"),
                arguments(claims("sub", "auth0|mallory"), "another subject"),
                arguments(claims("sub", null), "no subject"),
                arguments(claims("sub", List.of("auth0|alice")), "wrong kind"),
                arguments(claims("aud", "other"), "this client alone"),
                arguments(claims("aud", List.of("client", "other")), "this client alone"),
                arguments(claims("azp", "other"), "this client alone"),
                arguments(claims("at_hash", "another"), "another access token"));
    }

    @ParameterizedTest
    @MethodSource("ofSomebodyElse")
    void refuseTheWholeAnswerWhenTheyAreAboutSomebodyElse(Map<String, Object> claims, String sentence) {
        assertRefused(signed(claims), sentence);
        keySet = Uni.createFrom().failure(new IllegalStateException("no keys"));
        assertRefused(signed(claims), sentence);
    }

    @Test
    void refuseTheWholeAnswerWhenTheProviderDidNotSignThem() {
        String payload = new JsonObject(claims()).encode();
        assertRefused(SigningKey.called("key-1").sign(HEADER, payload), "wrong signature");
        assertRefused(SigningKey.sign(Map.of("alg", "none"), payload, null), "wrong signature");
        HmacKey secret = new HmacKey(new byte[32]);
        assertRefused(SigningKey.sign(Map.of("alg", "HS256", "kid", "key-1"), payload, secret), "wrong signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "a.b.c.d.e"})
    void leaveTheOlderOneWhenTheyCannotBeRead(String idToken) {
        assertThat(after(idToken)).isEqualTo(HELD);
        assertThat(logged.all()).singleElement().asString().contains("it is no signed JWT");
    }

    static Stream<Map<String, Object>> otherTimes() {
        return Stream.of(
                claims("iat", null),
                claims("exp", null),
                claims("iat", IAT - 101),
                claims("iat", IAT + 61),
                claims("exp", IAT - 60));
    }

    @ParameterizedTest
    @MethodSource("otherTimes")
    void leaveTheOlderOneWhenTheyAreNotOfNow(Map<String, Object> claims) {
        assertThat(after(signed(claims))).isEqualTo(HELD);
        assertThat(logged.all()).singleElement().asString().contains("its times");
    }

    @Test
    void leaveTheOlderOneWhenTheirKeyIsNotKnownAndSignNobodyOutForThat() {
        String newer = signed(claims());
        keySet = Uni.createFrom().item(SigningKey.set(SigningKey.called("key-2")));
        assertThat(after(newer)).isEqualTo(HELD);
        keySet = Uni.createFrom().failure(new IllegalStateException("no keys"));
        assertThat(after(newer)).isEqualTo(HELD);
        assertThat(logged.all()).allMatch(line -> line.contains("its key is not known"));
    }
}
