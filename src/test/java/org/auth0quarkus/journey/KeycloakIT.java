package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The journeys with a provider that we did not write: {@code ./mvnw verify -Pproviders}. */
@Tag("providers")
class KeycloakIT {
    private static final Logger LOG = Logger.getLogger(KeycloakIT.class);
    private static final Set<String> SHOWN = new TreeSet<>();

    /**
     * Keycloak marks its cookies Secure on http://localhost too, except for Safari, which like HtmlUnit would not send
     * them there.
     */
    private static final String SAFARI =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5"
                    + " Safari/605.1.15";

    private static KeycloakServer keycloak;
    private static RedisProcess redis;
    private static Replica one;
    private static Replica two;

    private final Browser browser = visitor();

    @BeforeAll
    static void startAll() {
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        keycloak = KeycloakServer.start(origin);
        redis = RedisProcess.begin();
        Map<String, String> settings = new HashMap<>(Map.of(
                "AUTH0_ISSUER",
                keycloak.issuer(),
                "AUTH0_CLIENT_ID",
                KeycloakServer.CLIENT_ID,
                "AUTH0_CLIENT_SECRET",
                KeycloakServer.CLIENT_SECRET,
                "AUTH0_SECRET",
                "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3",
                "AUTH0_REDIRECT_URI",
                origin + "/callback",
                "AUTH0_SESSION_STORE",
                "redis",
                "REDIS_URL",
                redis.url()));
        // An API that everybody's Keycloak has.
        settings.put("AUTH0_AUDIENCE", "account");
        settings.put("AUTH0_API_URL", keycloak.issuer() + "/protocol/openid-connect/userinfo");
        one = Replica.start(port, settings);
        two = Replica.start(RedisProcess.freePort(), settings);
    }

    @AfterAll
    static void stopAll() {
        LOG.infof("Keycloak: %s", String.join(", ", SHOWN));
        for (AutoCloseable part : new AutoCloseable[] {two, one, redis, keycloak}) {
            closeIfStarted(part);
        }
    }

    private static void closeIfStarted(AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void forgetTheEvents() {
        keycloak.forgetEvents();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private static Browser visitor() {
        return new Browser(one.origin()).with("User-Agent", SAFARI);
    }

    private static boolean isKeycloaksLogin(HtmlPage page) {
        return page.getUrl().toString().startsWith(keycloak.issuer()) && page.querySelector("#password") != null;
    }

    private static <P extends Page> P signIn(HtmlPage keycloaksLogin) {
        keycloaksLogin.<HtmlInput>querySelector("#username").setValue("alice");
        keycloaksLogin.<HtmlInput>querySelector("#password").setValue(KeycloakServer.PASSWORD);
        return Browser.click(keycloaksLogin, "#kc-login");
    }

    private static String session(Browser browser) {
        return browser.cookie("session").orElseThrow();
    }

    private static Response get(Replica replica, String session, String path) {
        return given().redirects().follow(false).cookie("session", session).get(replica.origin() + path);
    }

    private static boolean isSignedIn(Replica replica, String session) {
        return get(replica, session, "/api/me").jsonPath().getBoolean("authenticated");
    }

    @Test
    void signsInAndShowsTheProfile() {
        HtmlPage login = browser.open("/profile");
        assertThat(isKeycloaksLogin(login)).isTrue();
        HtmlPage profile = signIn(login);
        assertThat(path(profile)).isEqualTo("/profile");
        assertThat(profile.asNormalizedText()).contains("Alice Liddell", "alice@example.com");
        SHOWN.add("sign-in and profile");
    }

    @Test
    void callsAnApi() {
        signIn(browser.open("/login"));
        Response answer = given().accept("application/json")
                .cookie("session", session(browser))
                .get(two.origin() + "/api-call");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("name")).isEqualTo("Alice Liddell");
        SHOWN.add("api-call");
    }

    @Test
    void goesOnWithItsSingleSignOn() {
        signIn(browser.open("/login"));
        browser.forget("session");
        assertThat(path(browser.open("/profile"))).isEqualTo("/profile");
        SHOWN.add("single sign-on");
    }

    @Test
    void refusesACallbackThatWasUsed() {
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        String callback = Browser.location(signIn(login));
        browser.go(callback);
        String session = session(browser);
        assertThat(Browser.status(browser.go(callback))).isNotEqualTo(200);
        assertThat(isSignedIn(two, session)).isTrue();
    }

    @Test
    void asksOnceForNewTokensAndSignsNobodyOut() {
        String session = signInWithATokenThatIsDue();
        refreshAtOnce(session);
        assertThat(keycloak.events()).containsOnlyOnce("REFRESH_TOKEN").doesNotContain("REFRESH_TOKEN_ERROR");
        assertThat(isSignedIn(one, session)).isTrue();
        assertThat(isSignedIn(two, session)).isTrue();
        SHOWN.add("refresh");
    }

    @Test
    void refreshesAgainAndAgainWithTheTokenOfTheLastTime() {
        keycloak.accessTokenLifespan((int) Readiness.SOON_DUE);
        HtmlPage login = browser.open("/login");
        signIn(login);
        String session = session(browser);
        for (int i = 0; i < 5; i++) {
            Readiness.untilDue();
            assertThat(isSignedIn(i % 2 == 0 ? one : two, session)).isTrue();
        }
        keycloak.accessTokenLifespan(300);
        assertThat(keycloak.events().stream().filter("REFRESH_TOKEN"::equals)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(keycloak.events()).doesNotContain("REFRESH_TOKEN_ERROR");
    }

    private String signInWithATokenThatIsDue() {
        keycloak.accessTokenLifespan((int) Readiness.SOON_DUE);
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        browser.go(Browser.location(signIn(login)));
        browser.withRedirects();
        keycloak.accessTokenLifespan(300);
        Readiness.untilDue();
        return session(browser);
    }

    private static void refreshAtOnce(String session) {
        ExecutorService executor = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Boolean>> answers = IntStream.range(0, 20)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> isSignedIn(i % 2 == 0 ? one : two, session), executor))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(true);
        } finally {
            executor.shutdown();
        }
    }

    /**
     * Our revocation of the refresh token and the browser's way through Keycloak's logout race; the last client's
     * revocation ends Keycloak's session too, so that either may come first.
     */
    @RepeatedTest(10)
    void logsOutHereAndAtKeycloak() {
        signIn(browser.open("/login"));
        String session = session(browser);
        HtmlPage out = Browser.signOut(browser.open("/profile"));
        assertThat(path(out)).isEqualTo("/signed-out");
        assertThat(isSignedIn(two, session)).isFalse();
        assertThat(isKeycloaksLogin(browser.open("/login"))).isTrue();
        assertThat(keycloak.events()).containsAnyOf("LOGOUT", "REVOKE_GRANT");
        SHOWN.add("logout");
    }

    @Test
    void endsWhatAnAdministratorEnds() {
        signIn(browser.open("/login"));
        String session = session(browser);
        assertThat(isSignedIn(two, session)).isTrue();
        keycloak.endSessionsOf("alice");
        assertThat(one.log()).contains("event=revocation reason=provider_sid");
        assertThat(isSignedIn(one, session)).isFalse();
        assertThat(isSignedIn(two, session)).isFalse();
        HtmlPage told = browser.open("/profile");
        assertThat(path(told)).isEqualTo("/signed-out?reason=organization");
        assertThat(heading(told)).isEqualTo(text("signedout:title_ORGANIZATION"));
        SHOWN.add("back-channel logout");
    }

    @Test
    void leavesTheSessionOfAnotherBrowserAtALogout() {
        signIn(browser.open("/login"));
        try (Browser other = visitor()) {
            signIn(other.open("/login"));
            Browser.signOut(other.open("/profile"));
        }
        assertThat(path(browser.open("/profile"))).isEqualTo("/profile");
    }

    @Test
    void signsInAgainAfterAnAdministratorEndedTheSession() {
        signIn(browser.open("/login"));
        keycloak.endSessionsOf("alice");
        browser.open("/profile");
        assertThat(path(signIn(browser.open("/profile")))).isEqualTo("/profile");
        assertThat(isSignedIn(two, session(browser))).isTrue();
    }
}
