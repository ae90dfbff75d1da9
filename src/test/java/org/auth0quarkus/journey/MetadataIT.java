package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider says of itself is believed only when it can be its own. */
class MetadataIT {
    private final int port = RedisProcess.freePort();
    private final String origin = "http://localhost:" + port;

    private int login() {
        return given().redirects().follow(false).get(origin + "/login").statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_discovery_issuer, '', their issuer is https://wrong.example/",
        "discovery_empty, '', they have no authorization_endpoint",
        "discovery_gzip, '', they are compressed",
        "relative_endpoint, token_endpoint, token_endpoint is no absolute address"
    })
    void letNobodyInUntilTheyAreMended(String fault, String value, String reason) {
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            tenant.control().faultWith(fault, value);
            try (Replica replica = Replica.start(port, Replica.settings(tenant, origin));
                    Browser browser = new Browser(origin)) {
                assertThat(login()).isEqualTo(502);
                given().get(replica.health("ready")).then().statusCode(503);
                assertThat(replica.log()).contains(reason);

                tenant.control().clear();
                Readiness.await(replica.health("ready"), 200);
                assertThat(Browser.path(browser.signIn("alice", "/profile"))).isEqualTo("/profile");
            }
        }
    }

    @Test
    void keepTheQueryOfTheAuthorizationEndpoint() {
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            tenant.control().fault("endpoint_query");
            try (Replica replica = Replica.start(port, Replica.settings(tenant, origin));
                    Browser browser = new Browser(origin)) {
                Readiness.await(replica.health("ready"), 200);
                assertThat(Browser.location(browser.withoutRedirects().go("/login")))
                        .contains("authorize?tenant=wonderland&response_type=code&");
                assertThat(Browser.path(browser.withRedirects().signIn("alice", "/profile")))
                        .isEqualTo("/profile");
            }
        }
    }

    @Test
    void haveTheProviderSayWhoItIsInCallbacks() {
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            tenant.control().fault("callback_issuer_promised");
            try (Replica replica = Replica.start(port, Replica.settings(tenant, origin))) {
                Readiness.await(replica.health("ready"), 200);
                assertThat(Attempt.of(origin, "alice").complete().statusCode()).isEqualTo(400);
                tenant.control().faultWith("callback_issuer", "https://wrong.example/");
                assertThat(Attempt.of(origin, "alice").complete().statusCode()).isEqualTo(400);
                tenant.control().faultWith("callback_issuer", tenant.issuer());
                assertThat(Attempt.of(origin, "alice").complete().statusCode()).isEqualTo(302);
            }
        }
    }
}
