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

    private JsonObject discovery() {
        return new JsonObject(visitor.get(".well-known/openid-configuration").body());
    }
}
