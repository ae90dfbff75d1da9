package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One user among 100,000 sessions. The figures are for docs/sessions.md; nothing here depends on the time it takes. */
class RedisSizeIT {
    private static final Logger LOG = Logger.getLogger(RedisSizeIT.class);
    private static final int OTHERS = 100_000;

    /** As many sessions as asked for, each with its two index entries, all with the content of a real one. */
    private static final String FILL = """
            local real = redis.call('KEYS', 'auth0:session:*')[1]
            local s = redis.call('HGET', real, 's')
            local u = redis.call('HGET', real, 'u')
            for i = 1, tonumber(ARGV[1]) do
              local handle = string.format('%043d', i)
              redis.call('HSET', 'auth0:session:' .. handle, 's', s, 'u', u)
              redis.call('PEXPIRE', 'auth0:session:' .. handle, 86400000)
              for _, kind in ipairs({'subject', 'sid'}) do
                redis.call('ZADD', 'auth0:' .. kind .. ':' .. handle, u, handle)
                redis.call('PEXPIRE', 'auth0:' .. kind .. ':' .. handle, 259200000)
              end
            end
            return 'OK'""";

    @Test
    void findsAndEndsOneUsersSessionsAmongAHundredThousand() {
        RedisProcess redis = RedisProcess.begin("--appendonly", "no");
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.put("AUTH0_SESSION_STORE", "redis");
            settings.put("REDIS_URL", redis.url());
            try (Replica replica = Replica.start(port, settings)) {
                measure(redis, replica);
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
        assertThat(redis.cli("EVAL", FILL, "0", String.valueOf(OTHERS))).contains("OK");
        long bytes = (usedMemory(redis) - before) / OTHERS;
        Duration among = list(replica, first);
        Instant start = Instant.now();
        endAll(replica, first);
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
        String page = given().cookie("session", session)
                .get(replica.origin() + "/sessions")
                .asString();
        Duration taken = Duration.between(start, Instant.now());
        assertThat(page.split("action=\"/sessions/end\""))
                .as("one other session")
                .hasSize(2);
        return taken;
    }

    private static void endAll(Replica replica, String session) {
        String page = given().cookie("session", session)
                .get(replica.origin() + "/sessions")
                .asString();
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        given().redirects()
                .follow(false)
                .cookie("session", session)
                .formParam("csrf", csrf.group(1))
                .post(replica.origin() + "/sessions/end-all")
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
