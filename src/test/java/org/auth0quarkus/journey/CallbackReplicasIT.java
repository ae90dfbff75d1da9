package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A callback that comes to two replicas, as when a proxy tries again elsewhere. */
class CallbackReplicasIT {
    private final int port = RedisProcess.freePort();
    private final String origin = "http://localhost:" + port;
    private RedisProcess redis;
    private DevTenantServer tenantServer;
    private DevTenantControl tenant;

    @BeforeEach
    void start() {
        redis = RedisProcess.begin();
        tenantServer = DevTenantServer.start(origin);
        tenant = tenantServer.control();
    }

    @AfterEach
    void stop() {
        tenantServer.close();
        redis.close();
    }

    private Map<String, String> settings(String store) {
        Map<String, String> settings = Replica.settings(tenantServer, origin);
        settings.put("AUTH0_SESSION_STORE", store);
        settings.put("REDIS_URL", redis.url());
        return settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "redis"})
    void isCompletedOnceWithOneSession(String store) {
        try (Replica one = Replica.start(port, settings(store));
                Replica two = Replica.start(RedisProcess.freePort(), settings(store))) {
            Readiness.await(one.health("ready"), 200);
            Readiness.await(two.health("ready"), 200);
            tenant.faultWith("token_delay", 1);
            Attempt attempt = Attempt.of(origin, "alice");
            CompletableFuture<Response> first = CompletableFuture.supplyAsync(attempt::complete);
            CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> attempt.completeAt(two.origin()));
            String session = first.join().cookie("session");
            assertThat(session).isNotBlank().isEqualTo(second.join().cookie("session"));
            assertThat(second.join().header("Location")).isEqualTo(origin + "/profile");
            assertThat(tenant.count("authorization_code")).isEqualTo(1);
            String key = redis.cli("KEYS", "auth0:attempt:*:outcome").strip();
            assertThat(redis.cli("GET", key)).isNotBlank().doesNotContain(session, "/profile");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "redis"})
    void signsInWithoutRedisWhereTheSessionNeedsNone(String store) {
        try (Replica one = Replica.start(port, settings(store))) {
            Readiness.await(one.health("ready"), 200);
            Attempt attempt = Attempt.of(origin, "alice");
            redis.kill();
            Response answer = attempt.complete();
            assertThat(answer.statusCode()).isEqualTo(store.equals("cookie") ? 302 : 503);
            assertThat(answer.cookies().containsKey("session")).isEqualTo(store.equals("cookie"));
            if (store.equals("redis")) {
                assertThat(tenant.count("authorization_code"))
                        .as("nothing is used up")
                        .isZero();
                assertThat(answer.cookies()).doesNotContainKey("login_" + attempt.state());
            }
        }
    }
}
