package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final MovableClock CLOCK = new MovableClock();
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
    @CsvSource({"jwks_500, .well-known/jwks.json", "discovery_500, .well-known/openid-configuration"})
    void failsToTellAboutItself(String fault, String path) {
        control.fault(fault, 1);
        assertThat(visitor.get(path).statusCode()).isEqualTo(500);
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "discovery_timeout, .well-known/openid-configuration",
        "jwks_timeout, .well-known/jwks.json",
        "authorize_timeout, authorize",
        "logout_timeout, oidc/logout",
        "logout_timeout, v2/logout"
    })
    void leavesARequestUnanswered(String fault, String path) {
        control.fault(fault, 1);
        HttpRequest request = HttpRequest.newBuilder(URI.create(tenant.issuer() + path))
                .timeout(Duration.ofMillis(400))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @ParameterizedTest
    @CsvSource({"authorize_500, authorize", "logout_500, oidc/logout", "logout_500, v2/logout"})
    void failsAtAPageOfItsOwn(String fault, String path) {
        control.fault(fault, 1);
        assertThat(visitor.get(path).statusCode()).isEqualTo(500);
        assertThat(visitor.get(path).statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"unknown_client, Unknown client", "callback_mismatch, Callback URL mismatch"})
    void refusesAGoodAuthorizationRequest(String fault, String title) {
        control.fault(fault);
        HttpResponse<String> response = visitor.authorize(request());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown_audience, access_denied, Service not found: " + DevTenantServer.AUDIENCE,
        "no_offline_access, invalid_scope, The scope offline_access is not allowed"
    })
    void refusesWhatTheRequestAsksFor(String fault, String error, String description) {
        control.fault(fault);
        Map<String, String> request = request("audience", DevTenantServer.AUDIENCE);
        request.put("scope", "openid offline_access");
        assertThat(Visitor.answerOf(visitor.authorize(request)))
                .containsEntry("error", error)
                .containsEntry("error_description", description);
        assertThat(visitor.codeFor("alice", request())).isNotBlank();
    }

    @Test
    void refusesToRefresh() {
        String token = visitor.tokensFor("alice", request("scope", "openid offline_access"))
                .getString("refresh_token");
        control.fault("no_refresh_grant", 1);
        HttpResponse<String> response = visitor.refresh(token);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("unauthorized_client");
        assertThat(visitor.refresh(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"unknown_client, Unknown client", "logout_mismatch, Logout URL mismatch"})
    void refusesAGoodLogout(String fault, String title) {
        control.fault(fault);
        String client = "client_id=" + DevTenantServer.CLIENT_ID;
        HttpResponse<String> oidc =
                visitor.get("oidc/logout?" + client + "&post_logout_redirect_uri=" + Visitor.APPLICATION + "/x");
        HttpResponse<String> v2 = visitor.get("v2/logout?" + client + "&returnTo=" + Visitor.APPLICATION + "/x");
        assertThat(oidc.statusCode()).isEqualTo(400);
        assertThat(oidc.body()).contains(title);
        assertThat(v2.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesTheCodeOfAnUnknownClient() {
        String code = visitor.codeFor("alice", request());
        control.fault("unknown_client");
        assertThat(visitor.redeem(code).statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoKeys() {
        control.fault("no_keys");
        assertThat(visitor.get(".well-known/jwks.json").body()).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void hasAnotherPageInPlaceOfDiscovery() {
        control.fault("discovery_garbage", 1);
        assertThat(visitor.get(".well-known/openid-configuration").body()).startsWith("<html>");
    }

    @Test
    void datesItsAnswersByItsClock() {
        assertThat(date()).isEqualTo("Tue, 24 Nov 2026 12:00:00 GMT");
        control.faultWith("clock_skew", -90);
        assertThat(date()).isEqualTo("Tue, 24 Nov 2026 11:58:30 GMT");
        assertThat(date()).isEqualTo("Tue, 24 Nov 2026 11:58:30 GMT");
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

    private String date() {
        return visitor.get(".well-known/jwks.json").headers().firstValue("Date").orElseThrow();
    }

    private JsonObject discovery() {
        return new JsonObject(visitor.get(".well-known/openid-configuration").body());
    }
}
