package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTest {
    private static final String HOME = Visitor.APPLICATION + "/";
    private static DevTenantServer tenant;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(Visitor.APPLICATION);
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
    void endsItsSessionAndPassesTheStateBack() {
        String idToken = signIn("alice");
        HttpResponse<String> response = visitor.get("oidc/logout?"
                + Visitor.form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", HOME, "state", "a b")));
        assertThat(location(response)).isEqualTo(HOME + "?state=a+b");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(asksAgain()).isTrue();
    }

    @Test
    void acceptsALogoutAsAForm() {
        String idToken = signIn("alice");
        Map<String, String> form = Map.of("id_token_hint", idToken, "post_logout_redirect_uri", HOME);
        assertThat(location(visitor.post("oidc/logout", form))).isEqualTo(HOME);
        assertThat(asksAgain()).isTrue();
    }

    @Test
    void acceptsAnExpiredHint() {
        tenant.control().fault("expired_id_token");
        Map<String, String> query = Map.of("id_token_hint", signIn("alice"), "post_logout_redirect_uri", HOME);
        assertThat(location(visitor.get("oidc/logout?" + Visitor.form(query)))).isEqualTo(HOME);
    }

    @Test
    void endsTheSessionOfTheHintForABrowserWithoutCookie() {
        String idToken = signIn("alice");
        new Visitor(tenant).get("oidc/logout?" + Visitor.form(Map.of("id_token_hint", idToken)));
        assertThat(asksAgain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad_signature", "alg_none", "alg_hs256", "unknown_key", "wrong_issuer", "wrong_audience"})
    void refusesAHintThatIsNotItsOwn(String fault) {
        tenant.control().fault(fault);
        String idToken = signIn("alice");
        tenant.control().clear();
        HttpResponse<String> response = visitor.get("oidc/logout?" + Visitor.form(Map.of("id_token_hint", idToken)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(asksAgain()).isFalse();
    }

    @Test
    void acceptsAClientIdInPlaceOfAHint() {
        signIn("alice");
        Map<String, String> query = Map.of(
                "client_id", DevTenantServer.CLIENT_ID, "post_logout_redirect_uri", HOME + "bye?x=1", "state", "s");
        assertThat(location(visitor.get("oidc/logout?" + Visitor.form(query)))).isEqualTo(HOME + "bye?x=1&state=s");
    }

    @Test
    void leadsNowhereForNobodyKnown() {
        signIn("alice");
        Map<String, String> query = Map.of("post_logout_redirect_uri", HOME);
        assertThat(visitor.get("oidc/logout?" + Visitor.form(query)).statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("oidc/logout?client_id=somebody").statusCode()).isEqualTo(400);
        assertThat(visitor.get("v2/logout?client_id=somebody").statusCode()).isEqualTo(400);
        assertThat(asksAgain()).isFalse();
    }

    @Test
    void staysOnAPageOfItsOwnWithoutAnAddress() {
        signIn("alice");
        HttpResponse<String> response = visitor.get("oidc/logout");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("You are logged out");
        assertThat(asksAgain()).isTrue();
    }

    @Test
    void endsItsSessionTheOlderWay() {
        signIn("alice");
        Map<String, String> query = Map.of("client_id", DevTenantServer.CLIENT_ID, "returnTo", HOME, "federated", "");
        assertThat(location(visitor.get("v2/logout?" + Visitor.form(query)))).isEqualTo(HOME);
        assertThat(asksAgain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://localhost:8080.evil.example/",
                "http://localhost:80801/",
                "http://localhost:8080@evil.example/",
                "//localhost:8080/",
                "/",
                "",
                "http://localhost:8080/\r\nSet-Cookie: x=y",
                "http://localhost:8080/\\evil",
                "javascript:alert(1)"
            })
    void leadsNowhereItIsNotAllowedTo(String target) {
        String idToken = signIn("alice");
        HttpResponse<String> v2 = visitor.get("v2/logout?" + Visitor.form(Map.of("returnTo", target)));
        HttpResponse<String> oidc = visitor.get(
                "oidc/logout?" + Visitor.form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", target)));
        assertThat(v2.statusCode()).isEqualTo(400);
        assertThat(oidc.statusCode()).isEqualTo(400);
        assertThat(v2.headers().firstValue("Location")).isEmpty();
        assertThat(asksAgain()).isFalse();
    }

    @Test
    void matchesALogoutUrlWithoutAStarExactly() {
        DevTenantSettings settings = new DevTenantSettings(
                "http://localhost/", "c", "s", List.of(), List.of(HOME), null, null, Set.of(), "", "RS256");
        assertThat(settings.allowsLogoutTo(HOME)).isTrue();
        assertThat(settings.allowsLogoutTo(HOME + "more")).isFalse();
    }

    private String signIn(String user) {
        return visitor.tokensFor(user, request()).getString("id_token");
    }

    private boolean asksAgain() {
        return "login_required"
                .equals(Visitor.answerOf(visitor.authorize(request("prompt", "none")))
                        .get("error"));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }
}
