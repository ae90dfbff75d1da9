package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One user among 100,000 sessions. The figures are for docs/sessions.md; nothing here depends on the time it takes. */
class RedisSizeIT {
    private static final Logger LOG = Logger.getLogger(RedisSizeIT.class);
    private static final int OTHERS = 100_000;
    private static final int OWN = 1_000;

    @Test
    void findsAndEndsOneUsersSessionsAmongAHundredThousand() {
        withReplica(RedisSizeIT::measure);
    }

    @Test
    void listsAndEndsAThousandSessionsOfOneUser() {
        withReplica((redis, replica) -> {
            signIn(replica);
            StoredSessions.ofTheUser(redis, 1, OWN - 1);
            String session = signIn(replica);
            Instant start = Instant.now();
            assertThat(others(replica, session)).isEqualTo(OWN);
            Duration listing = Duration.between(start, Instant.now());
            end(replica, session, "end-others");
            LOG.infof(
                    "%d sessions of one user: list %d ms, end the others %d ms",
                    OWN,
                    listing.toMillis(),
                    Duration.between(start, Instant.now()).minus(listing).toMillis());
            assertThat(others(replica, session)).isZero();
            assertThat(isSignedIn(replica, session)).isTrue();
        });
    }

    private static void withReplica(BiConsumer<RedisProcess, Replica> work) {
        RedisProcess redis = RedisProcess.begin("--appendonly", "no");
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.put("AUTH0_SESSION_STORE", "redis");
            settings.put("REDIS_URL", redis.url());
            try (Replica replica = Replica.start(port, settings)) {
                work.accept(redis, replica);
            }
        } finally {
            redis.close();
        }
    }

    private static void measure(RedisProcess redis, Replica replica) {
        String first = signIn(replica);
        String second = signIn(replica);
        list(replica, first);
        Duration alone = list(replica, first);
        long before = usedMemory(redis);
        StoredSessions.ofOthers(redis, 1, OTHERS);
        long bytes = (usedMemory(redis) - before) / OTHERS;
        Duration among = list(replica, first);
        Instant start = Instant.now();
        end(replica, first, "end-all");
        Duration ending = Duration.between(start, Instant.now());
        LOG.infof(
                "%d sessions: %d bytes each in Redis; list %d ms alone, %d ms among them; list and end all %d ms",
                OTHERS, bytes, alone.toMillis(), among.toMillis(), ending.toMillis());
        assertThat(bytes).isPositive();
        assertThat(isSignedIn(replica, second)).isFalse();
        assertThat(redis.cli("DBSIZE")).contains(String.valueOf(3 * OTHERS).substring(0, 2));
    }

    private static String signIn(Replica replica) {
        try (Browser browser = new Browser(replica.origin())) {
            browser.signIn("alice");
            return browser.cookie("session").orElseThrow();
        }
    }

    private static Duration list(Replica replica, String session) {
        Instant start = Instant.now();
        int others = others(replica, session);
        Duration taken = Duration.between(start, Instant.now());
        assertThat(others).isEqualTo(1);
        return taken;
    }

    private static int others(Replica replica, String session) {
        return page(replica, session).split("action=\"/sessions/end\"").length - 1;
    }

    private static String page(Replica replica, String session) {
        return given().cookie("session", session)
                .get(replica.origin() + "/sessions")
                .asString();
    }

    private static void end(Replica replica, String session, String which) {
        String page = page(replica, session);
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        given().redirects()
                .follow(false)
                .cookie("session", session)
                .formParam("csrf", csrf.group(1))
                .post(replica.origin() + "/sessions/" + which)
                .then()
                .statusCode(303);
    }

    private static boolean isSignedIn(Replica replica, String session) {
        return given().cookie("session", session)
                .get(replica.origin() + "/api/me")
                .jsonPath()
                .getBoolean("authenticated");
    }

    private static long usedMemory(RedisProcess redis) {
        Matcher memory = Pattern.compile("used_memory:(\\d+)").matcher(redis.cli("INFO", "memory"));
        assertThat(memory.find()).isTrue();
        return Long.parseLong(memory.group(1));
    }
}
