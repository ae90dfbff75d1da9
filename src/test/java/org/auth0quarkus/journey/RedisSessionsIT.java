package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.click;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.path;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, one Redis. */
class RedisSessionsIT {
    private static TwoReplicas both;
    private static RedisProcess redis;
    private static DevTenantControl tenant;
    private static Map<String, String> settings;
    private static Replica one;
    private static Replica two;

    @BeforeAll
    static void startAll() {
        both = TwoReplicas.start(Map.of("AUTH0_SESSION_STORE", "redis"));
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

    private static final String LARGE_CLAIMS = "{\"groups\":\"" + "g".repeat(60_000) + "\"}";

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    private static String signIn(String user) {
        try (Browser browser = new Browser(one.origin())) {
            assertThat(path(browser.signIn(user, "/profile"))).isEqualTo("/profile");
            return browser.cookie("session").orElseThrow();
        }
    }

    private static Response get(Replica replica, String session, String path) {
        return given().redirects()
                .follow(false)
                .accept(path.startsWith("/api") ? "application/json" : "text/html")
                .cookie("session", session)
                .get(replica.origin() + path);
    }

    private static Response post(Replica replica, String session, String path, String... form) {
        String page = get(replica, session, "/sessions").asString();
        String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        var request =
                given().redirects().follow(false).cookie("session", session).formParam("csrf", csrf);
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.post(replica.origin() + path);
    }

    private static boolean isSignedIn(Replica replica, String session) {
        return get(replica, session, "/api/me").jsonPath().getBoolean("authenticated");
    }

    @Test
    void signsInOnOneReplicaAndIsSignedInOnTheOther() {
        String session = signIn("alice");
        assertThat(session).hasSize(43);
        assertThat(isSignedIn(one, session)).isTrue();
        assertThat(isSignedIn(two, session)).isTrue();
    }

    @Test
    void showsNothingOfASessionInRedis() {
        String session = signIn("alice");
        String dump = redis.cli("KEYS", "*");
        assertThat(dump).contains("auth0:session:").doesNotContain(session, "alice", "5f7c8ec7");
        for (String key : dump.lines().filter(line -> line.startsWith("auth0:")).toList()) {
            assertThat(redis.cli("TTL", key)).as("every key expires: %s", key).doesNotContain("-1");
            String content = redis.cli("TYPE", key).contains("hash") ? redis.cli("HGETALL", key) : "";
            assertThat(content).doesNotContain(session, "alice", "Alice", "Firefox");
        }
    }

    @Test
    void refusesACopiedCookieAfterTheLogout() {
        String session = signIn("alice");
        assertThat(post(two, session, "/logout").statusCode()).isEqualTo(303);
        assertThat(isSignedIn(one, session)).isFalse();
        assertThat(isSignedIn(two, session)).isFalse();
    }

    @Test
    void listsTheSessionsOfTheUserAndNobodyElses() {
        String alice = signIn("alice");
        signIn("alice");
        signIn("bob");
        String page = get(two, alice, "/sessions").asString();
        assertThat(page.split("<li>\\s*<div class=\"grow\">").length - 1).isGreaterThanOrEqualTo(2);
        assertThat(page).contains(text("sessionsCurrent")).doesNotContain("Bob");
    }

    @Test
    void endsAnotherSessionOfTheUserOnEveryReplicaAtTheNextRequest() {
        post(one, signIn("alice"), "/sessions/end-all");
        String here = signIn("alice");
        String there = signIn("alice");
        String page = get(one, here, "/sessions").asString();
        String handle = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        assertThat(post(one, here, "/sessions/end", "id", handle).statusCode()).isEqualTo(303);
        assertThat(isSignedIn(two, there)).isFalse();
        assertThat(isSignedIn(two, here)).isTrue();
        Response told = get(two, there, "/profile");
        assertThat(told.header("Location")).endsWith("/signed-out?reason=elsewhere");
    }

    @Test
    void cannotEndASessionOfAnotherUser() {
        String bob = signIn("bob");
        String page = get(one, bob, "/sessions").asString();
        String alice = signIn("alice");
        for (String handle : redis.cli("KEYS", "auth0:session:*")
                .lines()
                .filter(l -> l.startsWith("auth0:"))
                .toList()) {
            post(one, alice, "/sessions/end", "id", handle.substring("auth0:session:".length()));
        }
        assertThat(page).isNotEmpty();
        assertThat(isSignedIn(two, bob)).isTrue();
    }

    @Test
    void endsAllOthersAndThenAll() {
        String here = signIn("alice");
        String there = signIn("alice");
        post(one, here, "/sessions/end-others");
        assertThat(isSignedIn(two, there)).isFalse();
        assertThat(isSignedIn(two, here)).isTrue();
        String again = signIn("alice");
        post(two, here, "/sessions/end-all");
        assertThat(isSignedIn(one, here)).isFalse();
        assertThat(isSignedIn(one, again)).isFalse();
        assertThat(get(one, again, "/profile").header("Location")).endsWith("/signed-out?reason=everywhere");
    }

    @Test
    void refusesAFormThatIsNotOfTheSession() {
        String alice = signIn("alice");
        assertThat(given().cookie("session", alice)
                        .formParam("csrf", "wrong")
                        .post(one.origin() + "/sessions/end-all")
                        .statusCode())
                .isEqualTo(403);
        assertThat(isSignedIn(one, alice)).isTrue();
    }

    @Test
    void asksTheProviderOnceForAllRequestsOnBothReplicas() {
        assertOneRefresh(both.signInWithATokenThatIsDue());
    }

    @Test
    void refreshesWhenTheReplicaThatWasAboutToHasDied() {
        String session = both.signInWithATokenThatIsDue();
        redis.cli("SET", "auth0:refresh:" + handle(session), "a dead replica", "PX", "3000");
        assertOneRefresh(session);
    }

    @Test
    void signsNobodyOutWhenTheRefreshingReplicaIsKilledHalfWay() {
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("token_delay", 5);
        try (Replica dying = Replica.start(RedisProcess.freePort(), settings)) {
            CompletableFuture<Void> cutOff = CompletableFuture.runAsync(() -> get(dying, session, "/profile"))
                    .exceptionally(gone -> null);
            awaitRefresh();
            dying.kill();
            cutOff.join();
        }
        tenant.clear();
        assertThat(get(one, session, "/api-call").statusCode()).isEqualTo(200);
        assertThat(isSignedIn(two, session)).isTrue();
        assertThat(tenant.count("refresh_token"))
                .as("the one that was cut off, and the one that counts")
                .isEqualTo(2);
        assertThat(tenant.count("reuse")).isZero();
    }

    @Test
    void savesTheNewTokensWhenRedisWasAwayAsTheyCame() {
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("token_delay", 2);
        CompletableFuture<Integer> cutOff = CompletableFuture.supplyAsync(
                () -> get(one, session, "/profile").statusCode());
        awaitRefresh();
        redis.kill();
        assertThat(cutOff.join()).isEqualTo(503);
        redis.start();
        assertThat(onceRedisAnswers(two, session, "/api-call").statusCode()).isEqualTo(200);
        assertThat(get(one, session, "/api-call").statusCode()).isEqualTo(200);
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("reuse")).isZero();
    }

    /** On a busy machine, Redis may take longer than a visitor is made to wait. */
    private static Response onceRedisAnswers(Replica replica, String session, String path) {
        Response response = get(replica, session, path);
        for (int i = 0; i < 50 && response.statusCode() == 503; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            response = get(replica, session, path);
        }
        return response;
    }

    @Test
    void tellsAVisitorWhoseSessionEndsWhileItIsRefreshed() {
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("token_delay", 2);
        CompletableFuture<Response> slow = CompletableFuture.supplyAsync(() -> get(one, session, "/profile"));
        awaitRefresh();
        assertThat(tenant.endSession("alice")).isEqualTo(1);
        assertThat(slow.join().header("Location")).endsWith("/signed-out?reason=organization");
        assertThat(slow.join().headers().getValues("Set-Cookie")).isEmpty();
    }

    private static void awaitRefresh() {
        await().until(() -> tenant.count("refresh_token") == 1);
    }

    @Test
    void endsNothingOnAnyReplicaByALogoutTokenThatComesAgain() {
        String before = signIn("alice");
        Map<String, Object> claims = new HashMap<>();
        claims.put("sid", null);
        claims.put("sub", get(one, before, "/api/me").jsonPath().getString("user.sub"));
        String token = tenant.logoutToken(claims);
        assertThat(postLogoutToken(one, token)).isEqualTo(200);
        assertThat(isSignedIn(two, before)).isFalse();
        String after = signIn("alice");
        assertThat(postLogoutToken(two, token)).isEqualTo(200);
        assertThat(isSignedIn(one, after)).isTrue();
        assertThat(isSignedIn(two, after)).isTrue();
    }

    private static int postLogoutToken(Replica replica, String token) {
        return given().formParam("logout_token", token)
                .post(replica.origin() + "/backchannel-logout")
                .statusCode();
    }

    /** A login that landed anonymous would be the worst of answers. */
    @Test
    void saysSoWhenATokenIsTooLarge() {
        tenant.faultWith("extra_claims", LARGE_CLAIMS);
        try (Browser browser = new Browser(one.origin())) {
            HtmlPage page = browser.signIn("alice");
            assertThat(heading(page)).isEqualTo(text("fault:title_$LOGIN_SESSION_TOO_LARGE"));
            assertThat(browser.cookieNames("session")).isEmpty();
        }
    }

    @Test
    void keepsWhatUserInfoSaidThroughARefresh() {
        tenant.fault("userinfo_only");
        String session = both.signInWithATokenThatIsDue();
        assertThat(get(two, session, "/api/me").jsonPath().getString("user.name"))
                .isEqualTo("Alice Liddell");
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("userinfo")).isEqualTo(1);
    }

    @Test
    void goesOnWithoutRefreshWhenTheNewTokensAreTooLarge() {
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("extra_claims", LARGE_CLAIMS);
        assertThat(isSignedIn(one, session)).isTrue();
        assertThat(isSignedIn(two, session)).isTrue();
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("reuse")).isZero();
    }

    @Test
    void leavesNothingOfEndedSessionsInTheIndexes() {
        redis.cli("FLUSHALL");
        signIn("alice");
        String session = signIn("alice");
        assertThat(redis.cli("KEYS", "auth0:subject:*")).contains("auth0:subject:");
        assertThat(tenant.endSession("alice")).isEqualTo(2);
        await().until(() -> !redis.cli("KEYS", "auth0:subject:*").contains("auth0:subject:"));
        assertThat(isSignedIn(two, session)).isFalse();
        assertThat(redis.cli("KEYS", "auth0:sid:*").lines().filter(line -> line.startsWith("auth0:")))
                .as("points in time, and no index")
                .hasSize(2)
                .allMatch(key -> key.endsWith(":revoked"));
    }

    private static String handle(String session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksTheProviderOnceThoughItTakesEightSeconds() {
        tenant.faultWith("token_delay", 0);
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("token_delay", 8);
        assertOneRefresh(session);
    }

    private static void assertOneRefresh(String session) {
        ExecutorService executor = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> onceRedisAnswers(i % 2 == 0 ? one : two, session, "/api-call")
                                    .statusCode(),
                            executor))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .hasSize(50)
                    .containsOnly(200);
        } finally {
            executor.shutdown();
        }
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("reuse")).isZero();
        assertThat(isSignedIn(one, session)).isTrue();
        assertThat(isSignedIn(two, session)).isTrue();
    }

    @Test
    void endsACleanSessionWhenTheProviderRefusesToRefresh() {
        String session = both.signInWithATokenThatIsDue();
        tenant.fault("token_invalid_grant");
        assertThat(isSignedIn(one, session)).isFalse();
        assertThat(isSignedIn(two, session)).isFalse();
    }

    @Test
    void showsTheSessionsPage() {
        try (Browser browser = new Browser(one.origin())) {
            browser.signIn("alice");
            HtmlPage sessions = browser.open("/sessions");
            assertThat(heading(sessions)).isEqualTo(text("sessionsHeading"));
            HtmlPage out = click(sessions, "form[action='/sessions/end-all'] button");
            assertThat(out.<DomElement>querySelector("h1").getTextContent()).contains("everywhere");
        }
    }
}
