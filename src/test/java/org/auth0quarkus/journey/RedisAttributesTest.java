package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RedisServer.Profile.class)
class RedisAttributesTest {
    private final Browser browser = new Browser();
    private final DevTenantControl tenant = Tenant.control();

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    @AfterEach
    void closeTheBrowser() {
        tenant.clear();
        browser.close();
    }

    private AttributeCalls signedIn() {
        // Signed in at the provider already, it would come back at once.
        browser.signIn("alice", "/login?prompt=login");
        return new AttributeCalls(browser);
    }

    private static String key(AttributeCalls calls) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(calls.session().getBytes(StandardCharsets.UTF_8));
            return "auth0:session:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String field(AttributeCalls calls, String field) {
        return redis.execute("HGET", key(calls), field).toString();
    }

    @Test
    void losesNothingOfConcurrentWriters() {
        AttributeCalls calls = signedIn();
        ExecutorService writers = Executors.newFixedThreadPool(20);
        try {
            CompletableFuture.allOf(IntStream.range(0, 20)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> calls.put("n" + i, "value " + i), writers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            writers.shutdown();
        }
        IntStream.range(0, 20).forEach(i -> calls.assertHas("n" + i, "value " + i));
    }

    @Test
    void replacesAndRemoves() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        calls.put("theme", "light");
        calls.assertHas("theme", "light");
        calls.remove("theme");
        calls.assertHas("theme", "(none)");
    }

    @Test
    void showsRedisNoValue() {
        AttributeCalls calls = signedIn();
        calls.put("city", "Wonderland");
        assertThat(field(calls, "a:city")).startsWith("eyJ").doesNotContain("Wonderland");
        assertThat(redis.execute("PTTL", key(calls)).toLong()).isPositive();
    }

    @Test
    void keepsWhatWasPutThroughARefresh() {
        tenant.accessTokenLifetime(Readiness.SOON_DUE);
        AttributeCalls calls = signedIn();
        Readiness.untilDue();
        calls.put("theme", "dark");
        calls.assertHas("theme", "dark");
        assertThat(tenant.count("refresh_token")).isPositive();
    }

    @Test
    void losesNothingWhileRedisDoesNotAnswer() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        redis.execute("CLIENT", "PAUSE", "1500");
        assertThat(calls.call("PUT", "theme", "light").statusCode()).isEqualTo(503);
        await().until(() -> calls.call("GET", "theme", "").statusCode() == 200);
        calls.assertHas("theme", "dark");
    }

    @Test
    void putsNothingIntoASessionThatWasEndedElsewhere() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        tenant.endSession("alice");
        await().until(() -> redis.execute("HKEYS", key(calls)).toString().equals("[x]"));
        calls.assertRefused("NO_SESSION", calls.call("PUT", "theme", "light"));
        assertThat(redis.execute("HKEYS", key(calls)).toString()).isEqualTo("[x]");
    }

    @Test
    void takesNoValueOfAnotherName() {
        AttributeCalls calls = signedIn();
        calls.put("role", "guest");
        redis.execute("HSET", key(calls), "a:other", field(calls, "a:role"));
        calls.assertHas("other", "(none)");
        redis.execute("HSET", key(calls), "a:role", "x");
        calls.assertHas("role", "(none)");
    }

    @Test
    void takesNoValueOfAnotherSession() {
        AttributeCalls calls = signedIn();
        calls.put("role", "admin");
        String sealed = field(calls, "a:role");
        AttributeCalls next = signedIn();
        redis.execute("HSET", key(next), "a:role", sealed);
        next.assertHas("role", "(none)");
    }

    /** The name and the quotes count: 1 + 2 bytes. */
    @Test
    void takesExactlyTheLimits() {
        AttributeCalls calls = signedIn();
        calls.assertRefused("TOO_LARGE", calls.call("PUT", "z", "x".repeat(16 * 1024 - 1)));
        for (String name : new String[] {"a", "b", "c"}) {
            calls.put(name, "x".repeat(16 * 1024 - 2));
        }
        int left = 64 * 1024 - 3 * (16 * 1024 + 1) - 3;
        calls.assertRefused("TOO_LARGE", calls.call("PUT", "d", "x".repeat(left + 1)));
        calls.put("d", "x".repeat(left));
        calls.put("d", "y".repeat(left));
        calls.assertRefused("TOO_LARGE", calls.call("PUT", "e", ""));
    }

    @Test
    void takesSixtyFour() {
        AttributeCalls calls = signedIn();
        IntStream.range(0, 64).forEach(i -> calls.put("n" + i, "x"));
        calls.assertRefused("TOO_LARGE", calls.call("PUT", "n64", "x"));
        calls.put("n0", "y");
    }

    @Test
    void keepsWhatAnObserverPutsAtLogin() {
        Browser.chooseSomebodyElse(browser.open("/login"), "Remy", "remember@example.com");
        AttributeCalls calls = new AttributeCalls(browser);
        calls.assertHas("greeting", "hello");
        calls.assertHas("name", "Remy");
    }

    @Test
    void leavesNoSessionOfALoginThatAnObserverFails() {
        redis.execute("FLUSHALL");
        Browser.chooseSomebodyElse(browser.open("/login"), "Mallory", "fail@example.com");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(redis.execute("KEYS", "auth0:session:*").size()).isZero();
    }
}
