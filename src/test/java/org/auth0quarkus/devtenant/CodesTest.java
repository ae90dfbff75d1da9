package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static DevTenantServer tenant;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(
                0, issuer -> DevTenantServer.settings(issuer, Visitor.APPLICATION), Memory.fresh(), CLOCK);
    }

    @AfterEach
    void reset() {
        tenant.control().reset();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void refusesACodeUsedTwiceAndRevokesItsTokens() {
        String code = visitor.codeFor("alice", request("scope", "openid offline_access"));
        JsonObject tokens = new JsonObject(visitor.redeem(code).body());
        assertRefused(visitor.redeem(code), "invalid_grant");
        assertRefused(visitor.refresh(tokens.getString("refresh_token")), "invalid_grant");
        assertThat(visitor.withToken("userinfo", tokens.getString("access_token"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(tenant.control().count("reuse")).isEqualTo(1);
    }

    @Test
    void revokesTheApiTokenOfACodeUsedTwice() {
        String code = visitor.codeFor("alice", request("audience", DevTenantServer.AUDIENCE));
        String token = new JsonObject(visitor.redeem(code).body()).getString("access_token");
        assertThat(visitor.withToken("api", token).statusCode()).isEqualTo(200);
        visitor.redeem(code);
        assertThat(visitor.withToken("api", token).statusCode()).isEqualTo(401);
    }

    @Test
    void redeemsACodeOnceHoweverManyTryAtOnce() {
        String code = visitor.codeFor("alice", request());
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new Visitor(tenant).redeem(code).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    @Test
    void refusesACodeOlderThanAMinute() {
        String code = visitor.codeFor("alice", request());
        CLOCK.advance(Duration.ofSeconds(60));
        assertRefused(visitor.redeem(code), "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"})
    void refusesAWrongVerifier(String verifier) {
        String code = visitor.codeFor("alice", request());
        assertRefused(visitor.redeem(code, Map.of("code_verifier", verifier)), "invalid_grant");
        assertRefused(visitor.redeem(code), "invalid_grant");
    }

    @Test
    void refusesAVerifierWithoutAChallenge() {
        Map<String, String> request = request();
        request.keySet().removeIf(name -> name.startsWith("code_challenge"));
        assertRefused(visitor.redeem(visitor.codeFor("alice", request)), "invalid_grant");
    }

    @Test
    void refusesACodeForAnotherRedirectUri() {
        String code = visitor.codeFor("alice", request());
        assertRefused(visitor.redeem(code, Map.of("redirect_uri", Visitor.APPLICATION + "/other")), "invalid_grant");
    }

    @Test
    void refusesACodeNobodyIssued() {
        assertRefused(visitor.redeem("invented"), "invalid_grant");
    }

    @Test
    void refusesAClientWithAWrongSecret() {
        HttpResponse<String> response =
                visitor.redeem(visitor.codeFor("alice", request()), Map.of("client_secret", "guess"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(response.body()).getMap())
                .isEqualTo(Map.of("error", "access_denied", "error_description", "Unauthorized"));
    }

    @Test
    void takesTheSecretInTheHeader() {
        String pair = DevTenantServer.CLIENT_ID + ":" + DevTenantServer.CLIENT_SECRET;
        assertThat(withBasic(pair).statusCode()).isEqualTo(200);
        assertThat(withBasic(pair.replace("-", "%2D")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "dev-tenant-client:guess", "nobody:%zz"})
    void refusesAWrongHeader(String pair) {
        assertThat(withBasic(pair).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAGrantItDoesNotKnow() {
        Map<String, String> form = new HashMap<>(Visitor.credentials());
        assertRefused(visitor.post("oauth/token", form), "invalid_request");
        form.put("grant_type", "password");
        assertRefused(visitor.post("oauth/token", form), "unauthorized_client");
    }

    private HttpResponse<String> withBasic(String pair) {
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                visitor.codeFor("alice", request()),
                "redirect_uri",
                Visitor.CALLBACK,
                "code_verifier",
                Visitor.VERIFIER);
        return visitor.post("oauth/token", form, "Authorization", header);
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new JsonObject(response.body()).getString("error")).isEqualTo(error);
    }
}
