package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.journey.Browser.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;

/** The Redis store on a cluster of three masters. */
class RedisClusterIT {
    private static final int SLOTS = 16_384;
    private static final int MOST_SESSIONS = 60;

    private static List<RedisProcess> startCluster() {
        List<RedisProcess> nodes = Stream.generate(() -> RedisProcess.begin("--cluster-enabled", "yes"))
                .limit(3)
                .toList();
        for (int i = 0; i < 3; i++) {
            IntStream slots = IntStream.range(i * SLOTS / 3, (i + 1) * SLOTS / 3);
            String[] command = Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"), slots.mapToObj(String::valueOf))
                    .toArray(String[]::new);
            assertThat(nodes.get(i).cli(command)).startsWith("+OK");
            nodes.get(0)
                    .cli(
                            "CLUSTER",
                            "MEET",
                            "127.0.0.1",
                            String.valueOf(nodes.get(i).port()));
        }
        for (RedisProcess node : nodes) {
            awaitOk(node);
        }
        return nodes;
    }

    private static void awaitOk(RedisProcess node) {
        for (int i = 0; i < 200; i++) {
            String info = node.cli("CLUSTER", "INFO");
            if (info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:3")) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("the cluster did not come up: " + node.cli("CLUSTER", "INFO"));
    }

    @Test
    void keepsListsAndEndsSessionsAcrossTheMasters() {
        List<RedisProcess> nodes = startCluster();
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.put("AUTH0_SESSION_STORE", "redis");
            settings.put(
                    "QUARKUS_REDIS_HOSTS",
                    String.join(",", nodes.stream().map(RedisProcess::url).toList()));
            settings.put("QUARKUS_REDIS_CLIENT_TYPE", "cluster");
            try (Replica replica = Replica.start(port, settings)) {
                signInAndSignOutEverywhere(replica, nodes);
            }
        } finally {
            nodes.forEach(RedisProcess::close);
        }
    }

    private static void signInAndSignOutEverywhere(Replica replica, List<RedisProcess> nodes) {
        // Where a session goes is chance: as many as it takes.
        List<String> sessions = new ArrayList<>();
        while (sessions.size() < MOST_SESSIONS && !nodes.stream().allMatch(RedisClusterIT::hasSession)) {
            sessions.add(signIn(replica));
        }
        assertThat(nodes).as("sessions are on every master").allMatch(RedisClusterIT::hasSession);
        try (Browser browser = new Browser(replica.origin())) {
            browser.signIn("alice");
            String page = browser.open("/sessions").asXml();
            assertThat(page.split("action=\"/sessions/end\"")).hasSize(sessions.size() + 1);
            Browser.click(browser.open("/sessions"), "form[action='/sessions/end-all'] button");
        }
        for (String session : sessions) {
            given().cookie("session", session)
                    .get(replica.origin() + "/api/me")
                    .then()
                    .body("authenticated", org.hamcrest.Matchers.equalTo(false));
        }
    }

    private static boolean hasSession(RedisProcess node) {
        return node.cli("KEYS", "auth0:session:*").contains("auth0:session:");
    }

    private static String signIn(Replica replica) {
        try (Browser browser = new Browser(replica.origin())) {
            assertThat(path(browser.signIn("alice", "/profile"))).isEqualTo("/profile");
            return browser.cookie("session").orElseThrow();
        }
    }
}
