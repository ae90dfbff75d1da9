package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.NOW;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.claims;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokenRulesTest {
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "kid", "key-1");
    private static final long IAT = NOW.getEpochSecond();

    private static void check(String algorithm, Map<String, Object> claims) {
        new IdTokenRules("client", algorithm, new MovableClock(NOW))
                .check(LogoutTokenVerifierTest.token(HEADER, claims), "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    }

    static Stream<Map<String, Object>> good() {
        return Stream.of(
                claims(),
                claims("aud", List.of("client")),
                claims("azp", "client"),
                claims("iat", IAT + 60),
                claims("iat", IAT - 36_000));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takeATokenForUs(Map<String, Object> claims) {
        assertThatCode(() -> check("RS256", claims)).doesNotThrowAnyException();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(claims("aud", null), "this client alone"),
                arguments(claims("aud", List.of()), "this client alone"),
                arguments(claims("aud", "other"), "this client alone"),
                arguments(claims("aud", List.of("client", "other")), "this client alone"),
                arguments(claims("aud", List.of("client", "other"), "azp", "client"), "this client alone"),
                arguments(claims("azp", "other"), "this client alone"),
                arguments(claims("azp", List.of("client")), "this client alone"),
                arguments(claims("aud", 7), "wrong kind"),
                arguments(claims("sub", null), "no subject"),
                arguments(claims("sub", " "), "no subject"),
                arguments(claims("sub", 7), "wrong kind"),
                arguments(claims("at_hash", "another"), "another access token"),
                arguments(claims("at_hash", ""), "another access token"),
                arguments(claims("at_hash", 7), "wrong kind"),
                arguments(claims("iat", null), "of the future"),
                arguments(claims("iat", "soon"), "wrong kind"),
                arguments(claims("iat", IAT + 61), "of the future"),
                arguments(claims("iat", Long.MAX_VALUE), "of the future"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuseAnyOther(Map<String, Object> claims, String sentence) {
        assertThatThrownBy(() -> check("RS256", claims))
                .isExactlyInstanceOf(IdTokenRefusedException.class)
                .hasMessageContaining(sentence);
    }

    /** The first is the example of OpenID Connect Core 1.0 appendix A.3. */
    @ParameterizedTest
    @CsvSource({
        "RS256, 77QmUPtjPfzWtF2AnpK9RQ",
        "PS256, 77QmUPtjPfzWtF2AnpK9RQ",
        "ES384, jtAeDp945y1dDqU3nkIVGNZP1HjH_MFs",
        "EdDSA, q7nS86GgvvFaZkzALLWqJYaJIKw2wCDAVfCAsm5CrBM"
    })
    void knowTheAccessTokenByTheHashOfTheSignature(String algorithm, String hash) {
        assertThatCode(() -> check(algorithm, claims("at_hash", hash))).doesNotThrowAnyException();
    }
}
