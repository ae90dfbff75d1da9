package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.headerOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final MovingClock CLOCK = new MovingClock();
    private static DevTenantServer tenant;
    private static DevTenantControl control;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(
                0, issuer -> DevTenantServer.settings(issuer, Visitor.APPLICATION), Memory.fresh(), CLOCK);
        control = tenant.control();
    }

    @AfterEach
    void reset() {
        control.reset();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({
        "token_invalid_grant, 403, invalid_grant",
        "token_invalid_client, 401, invalid_client",
        "token_500, 500, Internal Server Error",
        "token_garbage, 200, <html>"
    })
    void failsAtTheTokenEndpoint(String fault, int status, String body) {
        String code = visitor.codeFor("alice", request());
        control.fault(fault);
        HttpResponse<String> response = visitor.redeem(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(body);
        assertThat(control.count("authorization_code")).isEqualTo(1);
        control.clear();
        assertThat(visitor.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void stopsMisbehavingAfterTheTimesItWasTold() {
        control.fault("token_500", 2);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(500);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(500);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(403);
    }

    @Test
    void neverAnswersUnderTimeout() {
        control.fault("token_timeout", 1);
        HttpRequest request = HttpRequest.newBuilder(URI.create(tenant.issuer() + "oauth/token"))
                .timeout(Duration.ofMillis(400))
                .POST(BodyPublishers.noBody())
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void answersLateUnderDelay() {
        String code = visitor.codeFor("alice", request());
        control.faultWith("token_delay", 1);
        long start = System.nanoTime();
        assertThat(visitor.redeem(code).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(visitor.redeem(code).statusCode())
                .as("a refusal comes late too")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_nonce, nonce, somebody-elses-nonce",
        "no_nonce, nonce, ",
        "wrong_issuer, iss, https://wrong.example/",
        "wrong_audience, aud, somebody-else",
        "wrong_organization, org_id, org_wrong"
    })
    void spoilsAClaim(String fault, String claim, String value) {
        control.fault(fault);
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getString(claim)).isEqualTo(value);
        assertThat(claims.getString("sub")).startsWith("auth0|");
    }

    @Test
    void issuesAnIdTokenThatHasExpired() {
        control.fault("expired_id_token");
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getLong("exp")).isEqualTo(now() - 3600);
        assertThat(claims.getLong("iat")).isLessThan(claims.getLong("exp"));
    }

    @ParameterizedTest
    @CsvSource({"-120, -120", "600, 600", ", 300"})
    void datesIdTokensByAnotherClock(String value, long skew) {
        if (value == null) {
            control.fault("clock_skew");
        } else {
            control.faultWith("clock_skew", value);
        }
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getLong("iat")).isEqualTo(now() + skew);
        assertThat(claims.getLong("exp")).isEqualTo(now() + skew + 36_000);
    }

    @Test
    void leavesTheIdTokenOut() {
        control.fault("no_id_token");
        JsonObject tokens = visitor.tokensFor("alice", request());
        assertThat(tokens.containsKey("id_token")).isFalse();
        assertThat(tokens.containsKey("access_token")).isTrue();
    }

    @Test
    void signsWellUnlessTold() throws Exception {
        assertThat(verifies(idToken())).isTrue();
    }

    @Test
    void damagesASignature() throws Exception {
        control.fault("bad_signature");
        String token = idToken();
        assertThat(headerOf(token).getString("kid")).isEqualTo(publishedKey().getKeyId());
        assertThat(verifies(token)).isFalse();
    }

    @Test
    void signsWithAKeyItDoesNotPublish() throws Exception {
        control.fault("unknown_key");
        String token = idToken();
        assertThat(headerOf(token).getString("kid")).isNotEqualTo(publishedKey().getKeyId());
        assertThat(verifies(token)).isFalse();
    }

    @Test
    void signsNotAtAll() {
        control.fault("alg_none");
        String token = idToken();
        assertThat(headerOf(token).getString("alg")).isEqualTo("none");
        assertThat(token).endsWith(".");
        assertThat(claimsOf(token).getString("nonce")).isEqualTo("n-1");
    }

    @Test
    void signsWithTheClientSecret() throws Exception {
        control.fault("alg_hs256");
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setCompactSerialization(idToken());
        jws.setKey(new HmacKey(DevTenantServer.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8)));
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("HS256");
        assertThat(jws.verifySignature()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"jwks_500, .well-known/jwks.json", "discovery_500, .well-known/openid-configuration"})
    void failsToTellAboutItself(String fault, String path) {
        control.fault(fault, 1);
        assertThat(visitor.get(path).statusCode()).isEqualTo(500);
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhereEverythingIs() {
        JsonObject discovery = discovery();
        for (String endpoint : new String[] {"authorization", "token", "userinfo", "revocation", "end_session"}) {
            assertThat(discovery.getString(endpoint + "_endpoint")).startsWith(tenant.issuer());
        }
        assertThat(discovery.getString("issuer")).isEqualTo(tenant.issuer());
        assertThat(discovery.getBoolean("backchannel_logout_supported")).isTrue();
        assertThat(control.count("discovery")).isEqualTo(1);
    }

    @Test
    void keepsTheEndSessionEndpointToItself() {
        control.fault("no_end_session");
        assertThat(discovery().containsKey("end_session_endpoint")).isFalse();
    }

    @Test
    void callsItselfByAnotherName() {
        control.fault("wrong_discovery_issuer");
        assertThat(discovery().getString("issuer")).isEqualTo("https://wrong.example/");
    }

    @Test
    void failsToRevoke() {
        control.fault("revoke_500", 1);
        assertThat(visitor.post("oauth/revoke", Map.of()).statusCode()).isEqualTo(500);
        assertThat(visitor.post("oauth/revoke", Map.of()).statusCode()).isEqualTo(401);
        assertThat(control.count("revoke")).isEqualTo(2);
    }

    @Test
    void refusesAFaultItDoesNotHave() {
        assertThatThrownBy(() -> control.fault("token_501")).hasMessageContaining("Unknown fault: token_501");
        assertThatThrownBy(() -> control.faultWith("token_delay", "long")).hasMessageContaining("whole number");
    }

    @Test
    void takesACommandAsAForm() {
        visitor.post("control/faults", Map.of("name", "jwks_500", "times", "1"));
        assertThat(visitor.get(".well-known/jwks.json").statusCode()).isEqualTo(500);
        assertThat(visitor.get(".well-known/jwks.json").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACommandFromAnotherSite() {
        HttpResponse<String> response =
                visitor.post("control/faults", Map.of("name", "jwks_500"), "Sec-Fetch-Site", "cross-site");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(visitor.get(".well-known/jwks.json").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{", "\"x\"", "''"})
    void refusesACommandThatIsNone(String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(tenant.issuer() + "control/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .sendAsync(request, BodyHandlers.discarding())
                        .join()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void mintsALogoutTokenToOrder() throws Exception {
        String good = control.logoutToken(Map.of("sub", "auth0|x"));
        assertThat(verifies(good)).isTrue();
        assertThat(claimsOf(good).getString("sub")).isEqualTo("auth0|x");
        Map<String, Object> changes = new HashMap<>();
        changes.put("sid", null);
        changes.put("nonce", "n");
        String odd = control.logoutToken(changes, "JWT", "bad_signature");
        assertThat(verifies(odd)).isFalse();
        assertThat(headerOf(odd).getString("typ")).isEqualTo("JWT");
        assertThat(claimsOf(odd).containsKey("sid")).isFalse();
        assertThat(claimsOf(odd).getString("nonce")).isEqualTo("n");
    }

    @Test
    void forgetsFaultsSessionsAndCountsButNotItsKeys() {
        String keys = visitor.get(".well-known/jwks.json").body();
        String refresh = visitor.tokensFor("alice", request("scope", "openid offline_access"))
                .getString("refresh_token");
        control.fault("jwks_500");
        control.reset();
        assertThat(control.count("authorization_code")).isZero();
        assertThat(visitor.get(".well-known/jwks.json").body()).isEqualTo(keys);
        assertThat(visitor.refresh(refresh).statusCode()).isEqualTo(403);
        assertThat(Visitor.answerOf(visitor.authorize(request("prompt", "none"))))
                .containsEntry("error", "login_required");
    }

    private String idToken() {
        return visitor.tokensFor("alice", request()).getString("id_token");
    }

    private JsonObject discovery() {
        return new JsonObject(visitor.get(".well-known/openid-configuration").body());
    }

    private boolean verifies(String token) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(publishedKey().getKey());
        return jws.verifySignature();
    }

    private JsonWebKey publishedKey() throws Exception {
        return new JsonWebKeySet(visitor.get(".well-known/jwks.json").body())
                .getJsonWebKeys()
                .get(0);
    }

    private static long now() {
        return CLOCK.instant().getEpochSecond();
    }
}
