package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One tenant and one application per test: what is posted arrives late, and must not arrive in the next test. */
class BackChannelTest {
    private final LogoutReceiver application = new LogoutReceiver();
    private final DevTenantServer tenant = DevTenantServer.start(0, this::settings);
    private final Visitor visitor = new Visitor(tenant);

    @AfterEach
    void stop() {
        tenant.close();
        application.close();
    }

    @Test
    void tellsTheApplicationThatTheSessionIsOver() {
        String idToken = signIn("alice");
        visitor.get("v2/logout");
        String token = application.nextToken();
        JsonObject claims = claimsOf(token);
        assertThat(Visitor.headerOf(token).getString("typ")).isEqualTo("logout+jwt");
        assertThat(claims.getString("iss")).isEqualTo(tenant.issuer());
        assertThat(claims.getString("aud")).isEqualTo(DevTenantServer.CLIENT_ID);
        assertThat(claims.getString("sub")).isEqualTo(claimsOf(idToken).getString("sub"));
        assertThat(claims.getString("sid")).isEqualTo(claimsOf(idToken).getString("sid"));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(120);
        assertThat(claims.getString("jti")).isNotBlank();
        assertThat(claims.containsKey("nonce")).isFalse();
        assertThat(claims.getJsonObject("events"))
                .isEqualTo(
                        new JsonObject(Map.of("http://schemas.openid.net/event/backchannel-logout", new JsonObject())));
    }

    @Test
    void tellsNobodyOfASessionThatNoClientUsed() {
        visitor.codeFor("alice", request());
        visitor.get("v2/logout");
        assertThat(tenant.control().count("backchannel_logout")).isZero();
    }

    @Test
    void doesNotWaitForTheApplication() {
        signIn("alice");
        application.holdAnswers();
        assertThat(visitor.get("v2/logout").statusCode()).isEqualTo(200);
        assertThat(application.nextToken()).isNotBlank();
    }

    @Test
    void endsEverySessionOfAUserOnCommand() {
        String first = claimsOf(signIn("alice")).getString("sid");
        Visitor elsewhere = new Visitor(tenant);
        String second = claimsOf(elsewhere.tokensFor("alice", request()).getString("id_token"))
                .getString("sid");
        new Visitor(tenant).tokensFor("bob", request());
        assertThat(tenant.control().endSession("alice@example.com")).isEqualTo(2);
        assertThat(List.of(application.nextSid(), application.nextSid())).containsExactlyInAnyOrder(first, second);
        assertThat(asksAgain()).isTrue();
        assertThat(tenant.control().endSession("bob")).isEqualTo(1);
    }

    @Test
    void endsOneSessionOnCommand() {
        String sid = claimsOf(signIn("alice")).getString("sid");
        assertThat(tenant.control().endSessionWithSid(sid)).isEqualTo(1);
        assertThat(application.nextSid()).isEqualTo(sid);
        assertThat(tenant.control().endSessionWithSid(sid)).isZero();
        assertThat(tenant.control().endSession("nobody")).isZero();
    }

    private String signIn(String user) {
        return visitor.tokensFor(user, request()).getString("id_token");
    }

    private boolean asksAgain() {
        return "login_required"
                .equals(Visitor.answerOf(visitor.authorize(request("prompt", "none")))
                        .get("error"));
    }

    private DevTenantSettings settings(String issuer) {
        DevTenantSettings usual = DevTenantServer.settings(issuer, Visitor.APPLICATION);
        return new DevTenantSettings(
                issuer,
                usual.clientId(),
                usual.clientSecret(),
                usual.callbackUrls(),
                usual.logoutUrls(),
                application.url(),
                usual.audience(),
                usual.otherAudiences(),
                usual.application(),
                usual.algorithm());
    }
}
