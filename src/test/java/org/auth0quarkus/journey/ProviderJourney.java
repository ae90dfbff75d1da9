package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.journey.Browser.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import com.sun.net.httpserver.HttpServer;
import org.auth0quarkus.doctor.DoctorProcess;
import org.htmlunit.html.HtmlPage;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same journeys with a provider that we did not write: {@code ./mvnw verify -Pproviders}. */
@Tag("providers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderJourney {
    private static final Logger LOG = Logger.getLogger(ProviderJourney.class);

    final String origin;
    final int providerPort = RedisProcess.freePort();
    private final int port = RedisProcess.freePort();
    private final Set<String> tokensAtTheApi = new ConcurrentSkipListSet<>();
    private final Set<String> shown = new TreeSet<>();
    private HttpServer api;
    private ForeignProvider provider;
    private Replica replica;
    private Map<String, String> settings;
    private Browser browser;

    @TempDir
    Path directory;

    ProviderJourney() {
        this.origin = "http://localhost:" + port;
    }

    /** What it is, for the build's output. */
    abstract String name();

    abstract ForeignProvider start();

    abstract String issuer();

    /** On the provider's pages: from its first one to whatever comes after the login. */
    abstract HtmlPage logIn(HtmlPage page);

    /** On the provider's page after a logout: yes, log out there too. */
    HtmlPage confirm(HtmlPage page) {
        return page;
    }

    String scope() {
        return "openid profile email";
    }

    String profile() {
        return "Alice Liddell";
    }

    /** Whether it knows its user at the next login. */
    boolean hasSessions() {
        return true;
    }

    @BeforeAll
    void startAll() {
        try {
            api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api.createContext("/", exchange -> {
            tokensAtTheApi.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes());
            exchange.close();
        });
        api.start();
        provider = start();
        settings = new HashMap<>(Map.of(
                "AUTH0_ISSUER",
                issuer(),
                "AUTH0_CLIENT_ID",
                ForeignProvider.CLIENT_ID,
                "AUTH0_CLIENT_SECRET",
                ForeignProvider.CLIENT_SECRET,
                "AUTH0_SECRET",
                "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3",
                "AUTH0_REDIRECT_URI",
                origin + "/callback",
                "AUTH0_SCOPE",
                scope(),
                "AUTH0_AUDIENCE",
                "https://api.test/",
                "AUTH0_API_URL",
                "http://localhost:" + api.getAddress().getPort() + "/"));
        replica = Replica.start(port, settings);
        Readiness.await(replica.health("ready"), 200);
    }

    @AfterAll
    void stopAll() {
        LOG.infof("%s: %s", name(), String.join(", ", shown));
        replica.close();
        provider.close();
        api.stop(0);
    }

    @BeforeEach
    void openTheBrowser() {
        browser = new Browser(origin);
        tokensAtTheApi.clear();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private String session() {
        return browser.cookie("session").orElseThrow();
    }

    private int callTheApi() {
        return given().cookie("session", session()).get(origin + "/api-call").statusCode();
    }

    private boolean isSignedIn(String session) {
        return given().cookie("session", session)
                .get(origin + "/api/me")
                .jsonPath()
                .getBoolean("authenticated");
    }

    @Test
    void signsInShowsTheProfileAndCallsTheApi() {
        HtmlPage page = logIn(browser.open("/profile"));
        assertThat(path(page)).isEqualTo("/profile");
        assertThat(page.asNormalizedText()).contains(profile());
        assertThat(callTheApi()).isEqualTo(200);
        assertThat(tokensAtTheApi).hasSize(1);
        shown.addAll(List.of("sign-in", "profile", "api-call"));
    }

    @Test
    void refreshesWithoutTheUser() {
        logIn(browser.open("/profile"));
        assertThat(callTheApi()).isEqualTo(200);
        Readiness.untilDue();
        for (int i = 0; i < 3; i++) {
            browser.open("/api-call");
        }
        assertThat(tokensAtTheApi).hasSizeGreaterThanOrEqualTo(2);
        assertThat(path(browser.open("/profile"))).isEqualTo("/profile");
        assertThat(replica.log()).doesNotContain("tokens not refreshed", "event=refresh_refused");
        shown.add("refresh");
    }

    @Test
    void logsOutHereAndThereAlsoAfterARefresh() {
        logIn(browser.open("/profile"));
        Readiness.untilDue();
        HtmlPage home = browser.open("/");
        String session = session();
        HtmlPage out = confirm(Browser.signOut(home));
        assertThat(out.getUrl().getPath()).isEqualTo("/signed-out");
        assertThat(isSignedIn(session)).isFalse();
        if (hasSessions()) {
            HtmlPage login = browser.open("/login");
            assertThat(login.getUrl().toString()).as("it asks again").startsWith(provider.origin());
        }
        shown.add("logout");
    }

    @Test
    void isFoundRightByTheDoctor() throws Exception {
        DoctorProcess doctor = DoctorProcess.run(directory, settings);
        assertThat(doctor.code()).as(doctor.text()).isZero();
        LOG.infof("the doctor, of %s:%n%s", name(), doctor.text());
        shown.add("doctor");
    }

    /** For those that offer it. */
    void showsBackChannelLogout(java.util.function.UnaryOperator<HtmlPage> logOutAtTheProvider, String address) {
        logIn(browser.open("/profile"));
        String session = session();
        assertThat(isSignedIn(session)).isTrue();
        logOutAtTheProvider.apply((HtmlPage) browser.go(address));
        Readiness.until("a logout token came", () -> replica.log().contains("event=revocation reason=provider_sid"));
        assertThat(isSignedIn(session)).isFalse();
        shown.add("back-channel logout");
    }
}
