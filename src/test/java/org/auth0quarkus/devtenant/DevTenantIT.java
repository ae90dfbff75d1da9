package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.auth0quarkus.PackagedApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started as if it were in development and with its own address as the provider's. */
@Timeout(60)
class DevTenantIT {
    /** Without {@code .env} files. */
    @TempDir
    Path elsewhere;

    private String origin;
    private Process application;

    @BeforeEach
    void startThePackagedApplication() throws IOException {
        int port = freePort();
        origin = "http://localhost:" + port;
        ProcessBuilder builder = new ProcessBuilder(PackagedApplication.command())
                .directory(elsewhere.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AUTH0_") || name.startsWith("QUARKUS_"));
        environment.putAll(Map.of(
                "QUARKUS_PROFILE", "dev",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()),
                "QUARKUS_SHUTDOWN_DELAY", "0S",
                "AUTH0_ISSUER", origin + "/dev-tenant/",
                "AUTH0_CLIENT_ID", "a-client",
                "AUTH0_CLIENT_SECRET", "c1f0aa6e4f5b4f0e9d5d1b7a0c3e2f48",
                "AUTH0_SECRET", "6b1f0d9a4c7e4a55b0e3c2d1f8a7968574635241302f1e0d",
                "AUTH0_REDIRECT_URI", origin + "/callback"));
        application = builder.start();
        awaitStart();
    }

    @AfterEach
    void stopIt() throws InterruptedException {
        application.destroy();
        if (!application.waitFor(10, TimeUnit.SECONDS)) {
            application.destroyForcibly();
        }
    }

    @Test
    void isNotInThePackagedApplicationWhateverItsProfile() throws IOException, InterruptedException {
        assertThat(status("/")).as("the application itself").isEqualTo(200);
        assertThat(status("/dev-tenant/.well-known/openid-configuration")).isEqualTo(404);
        assertThat(status("/dev-tenant/authorize")).isEqualTo(404);
        assertThat(status("/dev-tenant/")).isEqualTo(404);
        assertThat(status("/dev-styles")).as("nor is the style guide").isEqualTo(404);
    }

    private int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void awaitStart() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output = application.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on: ")) {
                return;
            }
        }
        throw new IllegalStateException("the application did not start:\n" + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
