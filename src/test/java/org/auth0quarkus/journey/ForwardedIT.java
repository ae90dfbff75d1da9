package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What proxies, and those who pretend to be one, may tell us: the visitor's address, if they are listed. */
class ForwardedIT {
    private static final String VISITOR = "198.51.100.7";
    private static final String MADE_UP = "203.0.113.66";
    private static final Map<String, String> FORGED = Map.of(
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Port", "4444",
            "X-Forwarded-Prefix", "/evil",
            "X-Forwarded-Ssl", "on",
            "Forwarded", "for=" + MADE_UP + ";host=evil.example;proto=https");

    private static final List<DevTenantServer> TENANTS = new ArrayList<>();
    private static Replica plain;
    private static Replica behindAProxy;

    @BeforeAll
    static void startAll() {
        plain = start(Map.of());
        behindAProxy = start(Map.of("TRUSTED_PROXIES", "127.0.0.0/8,::1"));
    }

    private static Replica start(Map<String, String> more) {
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        DevTenantServer tenant = DevTenantServer.start(origin);
        TENANTS.add(tenant);
        Map<String, String> settings = Replica.settings(tenant, origin);
        settings.putAll(more);
        return Replica.start(port, settings);
    }

    @AfterAll
    static void stopAll() {
        plain.close();
        behindAProxy.close();
        TENANTS.forEach(DevTenantServer::close);
    }

    private static String sessionsOf(Replica replica, String forwardedFor) {
        try (Browser browser = new Browser(replica.origin())) {
            browser.with("X-Forwarded-For", forwardedFor).signIn("alice");
            return browser.open("/sessions").asNormalizedText();
        }
    }

    @Test
    void showsNoAddressThatAnUnlistedPeerMadeUp() {
        assertThat(sessionsOf(plain, MADE_UP)).contains("127.0.0.1").doesNotContain(MADE_UP);
    }

    @Test
    void showsTheAddressThatAListedProxyHasSeen() {
        assertThat(sessionsOf(behindAProxy, VISITOR)).contains(VISITOR);
    }

    @Test
    void showsNoAddressThatTheVisitorPutBeforeTheProxys() {
        assertThat(sessionsOf(behindAProxy, MADE_UP + ", " + VISITOR))
                .contains(VISITOR)
                .doesNotContain(MADE_UP);
    }

    @Test
    void takesNoOtherAddressFromAnyHeader() {
        for (Replica replica : new Replica[] {plain, behindAProxy}) {
            Response login = given().redirects()
                    .follow(false)
                    .headers(FORGED)
                    .header("Host", "evil.example")
                    .get(replica.origin() + "/login");
            assertThat(login.statusCode()).isEqualTo(302);
            assertThat(login.header("Location")).contains("/dev-tenant/authorize?");
            assertThat(login.header("Location"))
                    .contains("redirect_uri=http%3A%2F%2Flocalhost%3A")
                    .doesNotContain("evil", "4444");
            assertThat(login.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
            Response challenge =
                    given().redirects().follow(false).headers(FORGED).get(replica.origin() + "/profile");
            assertThat(challenge.header("Location")).startsWith(replica.origin() + "/login");
            Response page = given().headers(FORGED).get(replica.origin() + "/");
            assertThat(page.asString()).doesNotContain("evil");
            assertThat(page.header("Strict-Transport-Security")).isNull();
        }
    }
}
