package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.answerOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Authorization requests that a client hands over directly (RFC 9126). */
class PushTest {
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

    private HttpResponse<String> push(Map<String, String> request) {
        Map<String, String> form = new LinkedHashMap<>(request);
        form.putAll(Visitor.credentials());
        return visitor.post("oauth/par", form);
    }

    private Map<String, String> pushed(Map<String, String> request) {
        HttpResponse<String> answer = push(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return named(new JsonObject(answer.body()).getString("request_uri"));
    }

    private static Map<String, String> named(String requestUri) {
        return Map.of("client_id", DevTenantServer.CLIENT_ID, "request_uri", requestUri);
    }

    private static String error(HttpResponse<String> answer) {
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("error");
    }

    @Test
    void areTakenOnceByTheirName() {
        Map<String, String> name = pushed(request());
        assertThat(visitor.authorize(name).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = visitor.choose(name, Map.of("user", "alice"));
        assertThat(answerOf(answer)).containsEntry("state", "s t/å").containsKey("code");
        assertThat(visitor.authorize(name).statusCode()).as("again").isEqualTo(400);
    }

    @Test
    void areForgottenInTime() {
        Map<String, String> name = pushed(request());
        CLOCK.advance(Duration.ofMinutes(10));
        assertThat(visitor.authorize(name).statusCode()).isEqualTo(400);
    }

    @Test
    void areThoseOfTheClientAlone() {
        String name = pushed(request()).get("request_uri");
        assertThat(visitor.authorize(Map.of("client_id", "somebody", "request_uri", name))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.authorize(named("made-up")).statusCode()).isEqualTo(400);
    }

    @Test
    void areRefusedAtOnceWhenTheyAreWrong() {
        assertThat(error(visitor.post("oauth/par", request()))).isEqualTo("401 access_denied");
        assertThat(error(push(request("redirect_uri", "https://evil.example/"))))
                .isEqualTo("400 invalid_request");
        assertThat(error(push(request("scope", "profile")))).isEqualTo("400 invalid_scope");
        tenant.control().fault("push_500");
        assertThat(push(request()).statusCode()).isEqualTo(500);
    }

    @Test
    void areTheOnlyOnesWhenTheTenantSaysSo() {
        assertThat(metadata().getString("pushed_authorization_request_endpoint"))
                .endsWith("/oauth/par");
        assertThat(metadata().containsKey("require_pushed_authorization_requests"))
                .isFalse();
        tenant.control().fault("push_required");
        assertThat(metadata().getBoolean("require_pushed_authorization_requests"))
                .isTrue();
        assertThat(visitor.authorize(request()).statusCode()).isEqualTo(400);
        assertThat(visitor.authorize(pushed(request())).statusCode()).isEqualTo(200);
        tenant.control().fault("no_push");
        assertThat(metadata().containsKey("pushed_authorization_request_endpoint"))
                .isFalse();
    }

    private JsonObject metadata() {
        return new JsonObject(visitor.get(".well-known/openid-configuration").body());
    }
}
