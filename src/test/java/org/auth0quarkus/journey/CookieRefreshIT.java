package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.auth0quarkus.devtenant.DevTenantControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in cookies, on two replicas that agree through Redis which of them refreshes. */
class CookieRefreshIT {
    private static TwoReplicas both;
    private static RedisProcess redis;
    private static DevTenantControl tenant;
    private static Replica one;
    private static Replica two;

    @BeforeAll
    static void startAll() {
        both = TwoReplicas.start(Map.of());
        redis = both.redis();
        tenant = both.control();
        one = both.one();
        two = both.two();
    }

    @AfterAll
    static void stopAll() {
        both.close();
    }

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    private static int call(Replica replica, String session) {
        return given().cookie("session", session)
                .get(replica.origin() + "/api-call")
                .statusCode();
    }

    private static void assertOneRefresh() {
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("reuse")).isZero();
    }

    @Test
    void asksTheProviderOnceForAllRequestsOnBothReplicas() {
        String session = both.signInWithATokenThatIsDue();
        tenant.faultWith("token_delay", 1);
        ExecutorService executor = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(i % 2 == 0 ? one : two, session), executor))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        } finally {
            executor.shutdown();
        }
        assertOneRefresh();
    }

    @Test
    void givesWhoeverComesWithTheOldCookieTheNewTokensAndAnotherCookie() {
        String session = both.signInWithATokenThatIsDue();
        assertThat(call(one, session)).isEqualTo(200);
        String late = given().cookie("session", session)
                .get(two.origin() + "/api-call")
                .then()
                .statusCode(200)
                .extract()
                .cookie("session");
        assertOneRefresh();
        assertThat(redis.cli("KEYS", "auth0:refreshed:*")).contains("auth0:refreshed:");
        assertThat(call(one, late)).isEqualTo(200);
        redis.cli("FLUSHALL");
        assertThat(call(two, late)).as("with tokens that are good").isEqualTo(200);
        assertOneRefresh();
    }

    @Test
    void keepsNothingReadableInRedis() {
        String session = both.signInWithATokenThatIsDue();
        assertThat(call(one, session)).isEqualTo(200);
        String key = redis.cli("KEYS", "auth0:refreshed:*")
                .lines()
                .filter(line -> line.startsWith("auth0:"))
                .findFirst()
                .orElseThrow();
        assertThat(redis.cli("GET", key)).hasSizeGreaterThan(500).doesNotContain("alice", ".eyJ", "v1.");
        assertThat(redis.cli("PTTL", key)).matches("(?s):[1-9]\\d{3,4}\\s*");
    }

    @Test
    void refreshesThoughRedisIsAway() {
        String session = both.signInWithATokenThatIsDue();
        redis.freeze();
        try {
            assertThat(call(one, session)).isEqualTo(200);
        } finally {
            redis.thaw();
        }
        assertOneRefresh();
    }
}
