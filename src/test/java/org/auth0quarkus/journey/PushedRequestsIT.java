package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.choose;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.location;
import static org.auth0quarkus.journey.Browser.path;
import static org.auth0quarkus.journey.Browser.status;

import java.util.Map;
import java.util.stream.IntStream;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that takes pushed authorization requests alone (RFC 9126), and says so in its metadata. */
class PushedRequestsIT {
    private static DevTenantServer tenantServer;
    private static DevTenantControl tenant;
    private static Replica replica;
    private Browser browser;

    @BeforeAll
    static void start() {
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        tenantServer = DevTenantServer.start(origin);
        tenant = tenantServer.control();
        tenant.fault("push_required");
        Map<String, String> settings = Replica.settings(tenantServer, origin);
        settings.put("AUTH0_LOGIN_SCOPES", "read:orders");
        settings.put("AUTH0_LOGIN_AUDIENCES", DevTenantServer.OTHER_AUDIENCE);
        replica = Replica.start(port, settings);
        Readiness.await(replica.health("ready"), 200);
    }

    @AfterAll
    static void stop() {
        replica.close();
        tenantServer.close();
    }

    @BeforeEach
    void openTheBrowser() {
        tenant.reset();
        tenant.fault("push_required");
        browser = new Browser(replica.origin());
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void signInWithNothingInTheAddressButTheirName() {
        browser.withoutRedirects();
        String location = location(browser.go("/login?returnTo=/profile&organization=wonderland&login_hint=x"));
        assertThat(new QueryStringDecoder(location).parameters()).containsOnlyKeys("client_id", "request_uri");
        assertThat(tenant.count("par")).isEqualTo(1);
        browser.withRedirects();
        assertThat(path(browser.signIn("alice", "/login?returnTo=/profile"))).isEqualTo("/profile");
        assertThat(callTheApi()).as("the configured audience").isEqualTo(200);
    }

    @Test
    void askForAllThatALoginMayAskFor() {
        HtmlPage signUp = browser.open("/login?screen_hint=signup&login_hint=rose@example.com&ui_locales=zh");
        assertThat(signUp.asXml()).contains("rose@example.com");
        assertThat(signUp.getDocumentElement().getAttribute("lang")).startsWith("zh");

        browser.signIn("bob", "/login?organization=wonderland");
        assertThat(me().getString("user.org_name")).isEqualTo("wonderland");
        assertThat(heading(choose(browser.open("/login?organization=wonderland&prompt=login"), "alice")))
                .isEqualTo(text("fault:title_$LOGIN_NOT_ALLOWED"));
    }

    @Test
    void askForTheScopeAndTheApiOfALogin() {
        browser.signIn("alice", "/login?scope=read:orders&audience=" + DevTenantServer.OTHER_AUDIENCE);
        assertThat(me().getString("user.name")).as("no scope of profile").isNull();
        assertThat(me().getString("user.sub")).isNotNull();
        assertThat(callTheApi()).as("a token for another API").isEqualTo(401);
    }

    private int callTheApi() {
        return given().cookie("session", browser.cookie("session").orElseThrow())
                .accept("application/json")
                .get(replica.origin() + "/api-call")
                .statusCode();
    }

    private io.restassured.path.json.JsonPath me() {
        return given().cookie("session", browser.cookie("session").orElseThrow())
                .get(replica.origin() + "/api/me")
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_secret, 400, fault:title_$LOGIN_MISCONFIGURED, 401 access_denied",
        "push_500, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE, 500 no_json"
    })
    void leadToAPageThatSaysWhatIsWrong(String fault, int status, String title, String logged) {
        tenant.fault(fault);
        HtmlPage page = browser.open("/login?login_hint=somebody@example.com");
        assertThat(heading(page)).isEqualTo(text(title));
        assertThat(status(page)).isEqualTo(status);
        assertThat(replica.log()).contains("the provider answered " + logged).doesNotContain("somebody@example.com");
    }

    @Test
    void areMadeBySettingWhereTheProviderDoesNotRequireThem() {
        tenant.clear();
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer other = DevTenantServer.start(origin)) {
            other.control().fault("discovery_500");
            Map<String, String> settings = Replica.settings(other, origin);
            settings.put("QUARKUS_OIDC_AUTHENTICATION_PAR_ENABLED", "true");
            try (Replica pushing = Replica.start(port, settings);
                    Browser visitor = new Browser(origin)) {
                other.control().clear();
                other.control().fault("endpoint_query");
                // By the first logins, as the provider could not be reached at the start.
                assertThat(IntStream.range(0, 10).parallel().map(i -> given().redirects()
                                .follow(false)
                                .get(origin + "/login")
                                .statusCode()))
                        .containsOnly(302);
                assertThat(path(visitor.signIn("alice", "/profile"))).isEqualTo("/profile");
                assertThat(other.control().count("par")).isEqualTo(11);
                Readiness.await(pushing.health("ready"), 200);
            }
        }
    }
}
