package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.restassured.specification.RequestSpecification;

/** Keycloak in a process of its own, with the realm of {@code keycloak/realm.json} and a database in memory. */
final class KeycloakServer implements AutoCloseable {
    static final String CLIENT_ID = "auth0-quarkus";
    static final String CLIENT_SECRET = "a-client-secret-of-the-keycloak-tests-only";
    static final String PASSWORD = "wonderland";

    private static final String ADMIN = "admin";
    /** A first start, on a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String origin;
    private final Process process;

    private KeycloakServer(int port, String applicationOrigin) throws IOException {
        this.origin = "http://localhost:" + port;
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realm = home.resolve("data/import/demo-realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, realm(applicationOrigin));
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false");
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN,
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"));
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(log(home).toFile())
                .start();
    }

    /** Knows the application at this origin (no trailing slash). */
    static KeycloakServer start(String applicationOrigin) {
        try {
            KeycloakServer server = new KeycloakServer(RedisProcess.freePort(), applicationOrigin);
            server.awaitTheRealm();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(Path home) {
        return home.resolve("../keycloak.log").normalize();
    }

    private static String realm(String applicationOrigin) throws IOException {
        return Files.readString(Path.of("src/test/resources/keycloak/realm.json"))
                .replace("${client.secret}", CLIENT_SECRET)
                .replace("${origin}", applicationOrigin);
    }

    private void awaitTheRealm() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("Keycloak does not serve the realm, see target/keycloak/keycloak.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return given().get(issuer() + "/.well-known/openid-configuration").statusCode() == 200;
        } catch (Exception e) {
            // REST Assured throws it undeclared.
            if (e instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    /** Without a slash at its end, which Auth0's has. */
    String issuer() {
        return origin + "/realms/demo";
    }

    /** In seconds, for the tokens that are issued from now on. */
    void accessTokenLifespan(int seconds) {
        admin().contentType("application/json")
                .body(Map.of("accessTokenLifespan", seconds))
                .put(adminUrl())
                .then()
                .statusCode(204);
    }

    /** What an administrator does who signs a user out. */
    void endSessionsOf(String username) {
        String id = admin().get(adminUrl() + "/users?exact=true&username=" + username)
                .jsonPath()
                .getString("[0].id");
        admin().post(adminUrl() + "/users/" + id + "/logout").then().statusCode(204);
    }

    /** The kinds of what happened since {@link #forgetEvents}, such as {@code REFRESH_TOKEN_ERROR}. */
    List<String> events() {
        return admin().get(adminUrl() + "/events?max=1000").jsonPath().getList("type", String.class);
    }

    void forgetEvents() {
        admin().delete(adminUrl() + "/events").then().statusCode(204);
    }

    private String adminUrl() {
        return origin + "/admin/realms/demo";
    }

    /** With a token of its own, as the administrator's live a minute. */
    private RequestSpecification admin() {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", ADMIN)
                .formParam("password", ADMIN)
                .post(origin + "/realms/master/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
        return given().auth().oauth2(token);
    }

    /** The script and the Java processes that it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
