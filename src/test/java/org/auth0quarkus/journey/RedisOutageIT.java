package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.journey.Browser.heading;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Redis goes away in every way that it can, and nobody is signed out. */
class RedisOutageIT {
    private static final int SESSIONS = 20;

    private static RedisProcess redis;
    private static DevTenantServer tenant;
    private static Map<String, String> settings;
    private static Replica replica;

    @BeforeAll
    static void startAll() {
        redis = RedisProcess.begin();
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        tenant = DevTenantServer.start(origin);
        settings = Replica.settings(tenant, origin);
        settings.put("AUTH0_SESSION_STORE", "redis");
        settings.put("REDIS_URL", redis.url());
        replica = Replica.start(port, settings);
    }

    @AfterAll
    static void stopAll() {
        replica.close();
        tenant.close();
        redis.close();
    }

    @AfterEach
    void mendRedis() {
        redis.thaw();
        redis.cli("CONFIG", "SET", "maxmemory", "0");
    }

    private static List<String> signInMany() {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            try (Browser browser = new Browser(replica.origin())) {
                browser.signIn("alice");
                sessions.add(browser.cookie("session").orElseThrow());
            }
        }
        return sessions;
    }

    private static Response get(String session, String path) {
        return given().redirects().follow(false).cookie("session", session).get(replica.origin() + path);
    }

    private static void assertPublicPagesWork() {
        given().get(replica.origin() + "/").then().statusCode(200);
    }

    private static void assertUnavailable(String session) {
        Response page = get(session, "/profile");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotBlank();
        assertThat(page.asString()).contains("<h1>");
        assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(get(session, "/assets/app.css").statusCode()).isEqualTo(200);
        Response json =
                given().accept("application/json").cookie("session", session).get(replica.origin() + "/api/me");
        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(json.contentType()).isEqualTo("application/problem+json");
    }

    /** Counts, once Redis answers again. */
    private static long lost(List<String> sessions) {
        for (int i = 0; i < 100 && get(sessions.get(0), "/profile").statusCode() == 503; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return sessions.stream()
                .filter(session -> get(session, "/profile").statusCode() != 200)
                .count();
    }

    @Test
    void losesNoSessionWhenRedisIsStoppedAndStartedAgain() {
        List<String> sessions = signInMany();
        redis.stop();
        assertPublicPagesWork();
        assertUnavailable(sessions.get(0));
        redis.start();
        assertThat(lost(sessions)).isZero();
    }

    @Test
    void losesNoSessionWhenRedisIsKilledUnderLoad() {
        List<String> sessions = signInMany();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Integer>> load = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String session = sessions.get(i % SESSIONS);
                load.add(CompletableFuture.supplyAsync(
                        () -> get(session, "/profile").statusCode(), executor));
                if (i == 150) {
                    redis.kill();
                }
            }
            assertThat(load.stream().map(CompletableFuture::join)).allMatch(status -> status == 200 || status == 503);
        } finally {
            executor.shutdown();
        }
        redis.start();
        assertThat(lost(sessions)).isZero();
    }

    @Test
    void losesNoSessionWhenRedisIsFrozen() {
        List<String> sessions = signInMany();
        redis.freeze();
        assertPublicPagesWork();
        assertUnavailable(sessions.get(0));
        redis.thaw();
        assertThat(lost(sessions)).isZero();
    }

    @Test
    void worksOnASlowNetworkAndLosesNoSessionOnOneThatIsTooSlow() {
        List<String> sessions = signInMany();
        try (SlowProxy network = new SlowProxy(redis.port())) {
            Map<String, String> slow = new HashMap<>(settings);
            slow.put("REDIS_URL", "redis://127.0.0.1:" + network.port());
            try (Replica far = Replica.start(RedisProcess.freePort(), slow)) {
                network.answersAfter(Duration.ofMillis(100));
                assertThat(statusesAt(far, sessions)).containsOnly(200);
                network.answersAfter(Duration.ofSeconds(2));
                assertThat(statusesAt(far, sessions.subList(0, 1))).containsOnly(503);
                network.answersAfter(Duration.ZERO);
                for (int i = 0;
                        i < 100 && statusesAt(far, sessions.subList(0, 1)).contains(503);
                        i++) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                assertThat(statusesAt(far, sessions)).containsOnly(200);
            }
        }
    }

    private static List<Integer> statusesAt(Replica at, List<String> sessions) {
        return sessions.stream()
                .map(session -> given().redirects()
                        .follow(false)
                        .cookie("session", session)
                        .get(at.origin() + "/profile")
                        .statusCode())
                .toList();
    }

    @Test
    void explainsAFullRedisAtLogin() {
        List<String> sessions = signInMany();
        redis.cli("CONFIG", "SET", "maxmemory", "1mb");
        try (Browser browser = new Browser(replica.origin())) {
            var page = browser.signIn("alice");
            assertThat(Browser.status(page)).isEqualTo(503);
            assertThat(heading(page)).isNotBlank();
            assertThat(browser.cookieNames("session")).isEmpty();
        }
        redis.cli("CONFIG", "SET", "maxmemory", "0");
        assertThat(lost(sessions)).isZero();
    }

    /** All replicas would be taken out at once, and nobody would see the page that says so. */
    @Test
    void staysReadyOnceItServedAndSaysThatRedisIsAway() {
        String session = signInMany().get(0);
        Readiness.await(replica.health("ready"), 200);
        redis.stop();
        given().cookie("session", session)
                .get(replica.origin() + "/profile")
                .then()
                .statusCode(503);
        given().get(replica.health("ready"))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'session store' }.data.answers", is(false));
        assertThat(given().get(replica.metrics()).asString()).contains("auth0_store_up 0.0");
        redis.start();
    }

    @Test
    void startsWithoutRedisAndServesPublicPages() {
        List<String> sessions = signInMany();
        redis.stop();
        try (Replica late = Replica.start(RedisProcess.freePort(), settings)) {
            given().get(late.origin() + "/").then().statusCode(200);
            given().cookie("session", sessions.get(0))
                    .get(late.origin() + "/profile")
                    .then()
                    .statusCode(503);
            given().get(late.health("ready")).then().statusCode(503);
            given().get(late.health("live")).then().statusCode(200);
            redis.start();
            assertThat(lost(sessions)).isZero();
            for (int i = 0; i < 50; i++) {
                if (given().cookie("session", sessions.get(0))
                                .get(late.origin() + "/profile")
                                .statusCode()
                        == 200) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            throw new AssertionError("the late replica did not find Redis");
        }
    }

    @Test
    void endsASessionOfAnUnreadableRecordCleanly() {
        String session = signInMany().get(0);
        for (String key : redis.cli("KEYS", "auth0:session:*")
                .lines()
                .filter(l -> l.startsWith("auth0:"))
                .toList()) {
            redis.cli("HSET", key, "s", "of-another-version");
        }
        Response profile = get(session, "/profile");
        assertThat(profile.statusCode()).isEqualTo(302);
        assertThat(profile.header("Location")).contains("/login?");
    }
}
