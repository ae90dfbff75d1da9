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
import java.util.HashMap;
import java.util.Map;

import org.auth0quarkus.config.MovableClock;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
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

    @Test
    void stopsMisbehavingAfterTheTimesItWasTold() {
        control.fault("token_500", 2);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(500);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(500);
        assertThat(visitor.refresh("x").statusCode()).isEqualTo(403);
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
}
