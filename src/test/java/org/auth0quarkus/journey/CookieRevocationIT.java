package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.session.ReleasedSamples;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions in cookies, on two replicas that share what was revoked through Redis. */
class CookieRevocationIT {
    private static TwoReplicas both;
    private static RedisProcess redis;
    private static DevTenantControl tenant;
    private static Map<String, String> settings;
    private static Replica one;
    private static Replica two;

    @BeforeAll
    static void startAll() {
        both = TwoReplicas.start(Map.of());
        redis = both.redis();
        tenant = both.control();
        settings = both.settings();
        one = both.one();
        two = both.two();
    }

    @AfterAll
    static void stopAll() {
        both.close();
    }

    private static String signIn(Browser browser, String user) {
        browser.signIn(user);
        return browser.cookie("session").orElseThrow();
    }

    private static Response get(Replica replica, String session, String path) {
        return given().redirects().follow(false).cookie("session", session).get(replica.origin() + path);
    }

    private static boolean isSignedIn(Replica replica, String session) {
        return get(replica, session, "/api/me").jsonPath().getBoolean("authenticated");
    }

    @Test
    void refusesACopiedCookieAfterTheLogoutOnEveryReplica() {
        try (Browser browser = new Browser(one.origin())) {
            String session = signIn(browser, "alice");
            assertThat(isSignedIn(two, session)).isTrue();
            Browser.signOut(browser.open("/"));
            assertThat(isSignedIn(one, session)).isFalse();
            assertThat(isSignedIn(two, session)).isFalse();
        }
    }

    @Test
    void endsWhatTheProviderEndsOnEveryReplicaAndAfterARestart() {
        try (Browser browser = new Browser(one.origin())) {
            String session = signIn(browser, "bob");
            String token = tenant.logoutToken(Map.of("sid", sid(session), "sub", "auth0|does-not-matter"));
            given().formParam("logout_token", token)
                    .post(two.origin() + "/backchannel-logout")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store");
            assertThat(isSignedIn(one, session)).isFalse();
            assertThat(isSignedIn(two, session)).isFalse();
            assertThat(get(one, session, "/profile").header("Location")).endsWith("/signed-out?reason=organization");
            try (Replica restarted = Replica.start(RedisProcess.freePort(), settings)) {
                assertThat(isSignedIn(restarted, session)).isFalse();
            }
            HtmlPage told = browser.open("/profile");
            assertThat(told.getUrl().getPath()).isEqualTo("/signed-out");
            assertThat(browser.cookieNames("session")).isEmpty();
        }
    }

    @Test
    void endsNothingByWhatAnotherClientWithTheSameSecretRevoked() {
        Map<String, String> another = new HashMap<>(settings);
        another.put("AUTH0_CLIENT_ID", "another");
        try (Browser browser = new Browser(one.origin());
                Replica other = Replica.start(RedisProcess.freePort(), another)) {
            String session = signIn(browser, "alice");
            Map<String, Object> ofAlice = Map.of("aud", "another", "sub", "auth0|does-not-matter", "sid", sid(session));
            given().formParam("logout_token", tenant.logoutToken(ofAlice))
                    .post(other.origin() + "/backchannel-logout")
                    .then()
                    .statusCode(200);
            assertThat(isSignedIn(one, session)).isTrue();
            assertThat(isSignedIn(two, session)).isTrue();
        }
    }

    /** Which does not say whose they are. */
    @Test
    void endsWhatTheFirstReleaseRevoked() {
        try (Browser browser = new Browser(one.origin())) {
            String session = signIn(browser, "alice");
            String revocation = ReleasedSamples.revocationOfSid(settings.get("AUTH0_SECRET"), sid(session));
            redis.cli("XADD", "auth0:revocations", "*", "r", revocation);
            assertThat(isSignedIn(one, session)).isFalse();
            assertThat(isSignedIn(two, session)).isFalse();
        }
    }

    private static String sid(String session) {
        return get(one, session, "/profile")
                .asString()
                .replaceAll("(?s).*<bdi>sid</bdi></dt>\\s*<dd><bdi>([^<]+)<.*", "$1");
    }

    @Test
    void signsOutEverywhere() {
        try (Browser here = new Browser(one.origin());
                Browser there = new Browser(one.origin())) {
            signIn(here, "alice");
            String other = signIn(there, "alice");
            HtmlPage sessions = here.open("/sessions");
            assertThat(sessions.asNormalizedText()).contains(text("sessionsCurrent"));
            Browser.click(sessions, "form[action='/sessions/end-all'] button");
            assertThat(isSignedIn(two, other)).isFalse();
        }
    }

    @Test
    void goesOnWithItsCopyWhileTheListCannotBeRead() {
        try (Browser browser = new Browser(one.origin());
                Browser leaving = new Browser(one.origin())) {
            String staying = signIn(browser, "alice");
            String left = signIn(leaving, "bob");
            Browser.signOut(leaving.open("/"));
            assertThat(isSignedIn(two, left)).isFalse();
            redis.stop();
            assertThat(isSignedIn(two, staying)).isTrue();
            assertThat(isSignedIn(two, left)).isFalse();
            assertThat(two.log()).contains("revocations could not be read, going on with those known");
            redis.start();
            assertThat(isSignedIn(two, staying)).isTrue();
        }
    }

    @Test
    void tellsTheOthersOfALogoutOnceRedisIsBack() {
        try (Browser browser = new Browser(one.origin())) {
            String session = signIn(browser, "alice");
            HtmlPage home = browser.open("/");
            redis.stop();
            Browser.signOut(home);
            assertThat(isSignedIn(one, session)).isFalse();
            assertThat(isSignedIn(two, session)).isTrue();
            redis.start();
            await().until(() -> !isSignedIn(two, session));
        }
    }

    @Test
    void trustsNoCookieBeforeItKnowsWhatWasRevoked() {
        try (Browser browser = new Browser(one.origin())) {
            String left = signIn(browser, "alice");
            Browser.signOut(browser.open("/"));
            redis.stop();
            try (Replica late = Replica.start(RedisProcess.freePort(), settings)) {
                assertThat(get(late, left, "/profile").statusCode()).isEqualTo(503);
                assertThat(given().get(late.origin() + "/").statusCode()).isEqualTo(200);
                assertThat(ready(late)).isEqualTo(503);
                redis.start();
                await().until(() -> ready(late) == 200);
                assertThat(isSignedIn(late, left)).isFalse();
                redis.stop();
                assertThat(ready(late)).isEqualTo(200);
            }
            redis.start();
        }
    }

    private static int ready(Replica replica) {
        return given().get(replica.health("ready")).statusCode();
    }

    @Test
    void keepsNothingReadableInRedis() {
        try (Browser browser = new Browser(one.origin())) {
            signIn(browser, "alice");
            Browser.signOut(browser.open("/"));
            String stream = redis.cli("XRANGE", "auth0:revocations", "-", "+");
            assertThat(stream).contains("eyJ").doesNotContain("auth0|", "SESSION");
            assertThat(redis.cli("TTL", "auth0:revocations")).doesNotContain("-1");
        }
    }
}
