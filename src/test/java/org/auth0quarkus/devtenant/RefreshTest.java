package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {
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
    void givesARefreshTokenOnlyForOfflineAccess() {
        assertThat(visitor.tokensFor("alice", request()).containsKey("refresh_token"))
                .isFalse();
        assertThat(visitor.tokensFor("alice", offline()).containsKey("refresh_token"))
                .isTrue();
    }

    @Test
    void rotatesTheRefreshToken() {
        JsonObject first = visitor.tokensFor("alice", offline());
        JsonObject second =
                new JsonObject(visitor.refresh(first.getString("refresh_token")).body());
        assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
        assertThat(claimsOf(second.getString("id_token")).getString("sub"))
                .isEqualTo(claimsOf(first.getString("id_token")).getString("sub"));
        assertThat(claimsOf(second.getString("id_token")).containsKey("nonce")).isFalse();
        assertThat(tenant.control().count("refresh_token")).isEqualTo(1);
    }

    @Test
    void revokesTheFamilyOfARefreshTokenUsedTwice() {
        String first = visitor.tokensFor("alice", offline()).getString("refresh_token");
        String second = new JsonObject(visitor.refresh(first).body()).getString("refresh_token");
        assertRefused(visitor.refresh(first), "invalid_grant");
        assertRefused(visitor.refresh(second), "invalid_grant");
        assertThat(tenant.control().count("reuse")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "v1.x.y", "v1..", "..", "v1.a.b.c"})
    void refusesARefreshTokenNobodyIssued(String token) {
        assertRefused(visitor.refresh(token), "invalid_grant");
        assertThat(tenant.control().count("reuse")).isZero();
    }

    @Test
    void revokesARefreshTokenOnRequest() {
        String token = visitor.tokensFor("alice", offline()).getString("refresh_token");
        assertThat(revoke(token).statusCode()).isEqualTo(200);
        assertRefused(visitor.refresh(token), "invalid_grant");
        assertThat(revoke("unknown").statusCode()).isEqualTo(200);
    }

    @Test
    void revokesAnOpaqueAccessTokenOnRequest() {
        String token = visitor.tokensFor("alice", request()).getString("access_token");
        revoke(token);
        assertThat(visitor.withToken("userinfo", token).statusCode()).isEqualTo(401);
    }

    @Test
    void revokesNothingForAStranger() {
        String token = visitor.tokensFor("alice", offline()).getString("refresh_token");
        assertThat(visitor.post("oauth/revoke", Map.of("token", token)).statusCode())
                .isEqualTo(401);
        assertThat(visitor.refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEverySecretOnDemandAndLosesNothingByIt() {
        String token = visitor.tokensFor("alice", offline()).getString("refresh_token");
        tenant.control().fault("wrong_secret", 2);
        for (HttpResponse<String> answer : List.of(visitor.refresh(token), revoke(token))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("access_denied");
        }
        assertThat(visitor.refresh(token).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> revoke(String token) {
        Map<String, String> form = new HashMap<>(Visitor.credentials());
        form.put("token", token);
        return visitor.post("oauth/revoke", form);
    }

    private static Map<String, String> offline() {
        return request("scope", "openid profile email offline_access");
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new JsonObject(response.body()).getString("error")).isEqualTo(error);
    }
}
