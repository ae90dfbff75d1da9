package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider is away at the start, or goes away later. */
class ProviderOutageIT {
    private final int port = RedisProcess.freePort();
    private final String origin = "http://localhost:" + port;
    private final int tenantPort = RedisProcess.freePort();

    private DevTenantServer startTenant() {
        return DevTenantServer.start(tenantPort, issuer -> DevTenantServer.settings(issuer, origin));
    }

    private Map<String, String> settings() {
        try (DevTenantServer tenant = startTenant()) {
            return Replica.settings(tenant, origin);
        }
    }

    private int status(String path) {
        return given().redirects().follow(false).get(origin + path).statusCode();
    }

    @Test
    void startsWithoutTheProviderAndBecomesReadyWhenItIsThere() {
        try (Replica replica = Replica.start(port, settings())) {
            assertThat(status("/")).isEqualTo(200);
            assertThat(status("/login")).isEqualTo(502);
            given().get(replica.health("live")).then().statusCode(200);
            given().get(replica.health("started")).then().statusCode(200);
            given().get(replica.health("ready")).then().statusCode(503);
            try (DevTenantServer tenant = startTenant();
                    Browser browser = new Browser(origin)) {
                Readiness.await(replica.health("ready"), 200);
                assertThat(Browser.location(browser.withoutRedirects().go("/login")))
                        .startsWith(tenant.issuer());
                browser.withRedirects().signIn("alice");
                assertThat(browser.open("/profile").asNormalizedText()).contains("Alice");
            }
        }
    }

    /** Kept from the one who asks while starting, or from everybody for a while afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"jwks_500", "jwks_garbage", "no_keys"})
    void startsWithoutTheKeysAndBecomesReadyWhenTheyAreThere(String fault) {
        try (DevTenantServer tenant = startTenant()) {
            tenant.control().fault(fault);
            try (Replica replica = Replica.start(port, Replica.settings(tenant, origin));
                    Browser browser = new Browser(origin)) {
                assertThat(status("/")).isEqualTo(200);
                given().get(replica.health("ready")).then().statusCode(503);
                assertThat(Browser.status(browser.signIn("alice"))).isEqualTo(502);
                tenant.control().clear();
                Readiness.await(replica.health("ready"), 200);
                browser.signIn("alice", "/login?prompt=login");
                assertThat(browser.open("/profile").asNormalizedText()).contains("Alice");
                assertThat(replica.log().contains("no key for RS256")).isEqualTo(fault.equals("no_keys"));
            }
        }
    }

    @Test
    void keepsThoseSignedInWhileTheProviderIsAwayAndSignsInWhenItIsBack() {
        DevTenantServer before = startTenant();
        try (Replica replica = Replica.start(port, Replica.settings(before, origin));
                Browser browser = new Browser(origin)) {
            Readiness.await(replica.health("ready"), 200);
            browser.signIn("alice");
            before.close();
            assertThat(browser.open("/profile").asNormalizedText()).contains("Alice");
            given().get(replica.health("ready")).then().statusCode(200);
            assertThat(status("/")).isEqualTo(200);
            try (DevTenantServer after = startTenant();
                    Browser another = new Browser(origin)) {
                assertThat(after.issuer()).isEqualTo(before.issuer());
                assertThat(Browser.status(another.signIn("bob"))).isEqualTo(200);
                assertThat(another.open("/profile").asNormalizedText()).contains("Bob");
            }
        }
    }
}
