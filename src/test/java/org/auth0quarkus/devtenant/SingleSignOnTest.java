package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.answerOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSignOnTest {
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
    void keepsItsSessionInACookieOfItsOwnPath() {
        HttpResponse<String> response = visitor.choose(request(), Map.of("user", "alice"));
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("dev_tenant=")
                .contains("Path=/dev-tenant/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void signsInSilentlyTheSecondTime() {
        visitor.codeFor("alice", request());
        assertThat(answerOf(visitor.authorize(request()))).containsKey("code");
    }

    @Test
    void keepsTheSidOfASessionAndChangesItWithTheUser() {
        String first = sid("alice");
        assertThat(sid("alice")).isEqualTo(first);
        assertThat(sid("bob")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "select_account"})
    void asksAgainWhenThePromptSaysSo(String prompt) {
        visitor.codeFor("alice", request());
        assertThat(visitor.authorize(request("prompt", prompt)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesToAskWhenThePromptIsNone() {
        assertThat(answerOf(visitor.authorize(request("prompt", "none")))).containsEntry("error", "login_required");
        visitor.codeFor("alice", request());
        assertThat(answerOf(visitor.authorize(request("prompt", "none")))).containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev_tenant=", "dev_tenant=a.b", "dev_tenant=.", "dev_tenant=%00.%ff", "dev_tenant=a.b.c"})
    void takesADamagedCookieForNoSession(String cookie) {
        Map<String, String> request = request("prompt", "none");
        HttpResponse<String> response = visitor.get("authorize?" + Visitor.form(request), "Cookie", cookie);
        assertThat(answerOf(response)).containsEntry("error", "login_required");
    }

    @Test
    void takesTheSidAloneForNoSession() {
        String cookie = "dev_tenant=" + sid("alice") + ".guess";
        Visitor thief = new Visitor(tenant);
        HttpResponse<String> response =
                thief.get("authorize?" + Visitor.form(request("prompt", "none")), "Cookie", cookie);
        assertThat(answerOf(response)).containsEntry("error", "login_required");
    }

    @Test
    void turnsAwayWhoIsSignedInAndNoMember() {
        visitor.codeFor("alice", request());
        assertThat(answerOf(visitor.authorize(request("organization", "wonderland"))))
                .containsEntry("error", "access_denied");
    }

    private String sid(String user) {
        return Visitor.claimsOf(visitor.tokensFor(user, request()).getString("id_token"))
                .getString("sid");
    }
}
