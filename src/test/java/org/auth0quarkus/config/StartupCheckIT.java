package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged application as an operator does, in a directory and environment of its own. */
class StartupCheckIT {
    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path directory;

    @Test
    void refusesToStartWithoutSettings() throws Exception {
        assertThat(refusal())
                .contains(
                        "auth0-quarkus cannot start: 5 settings need attention.",
                        "AUTH0_DOMAIN",
                        "AUTH0_CLIENT_ID",
                        "AUTH0_CLIENT_SECRET",
                        "AUTH0_SECRET",
                        "AUTH0_REDIRECT_URI");
    }

    @Test
    void isNotTalkedIntoDevelopmentByAProfile() throws Exception {
        environment.put("QUARKUS_PROFILE", "dev");

        assertThat(refusal()).contains("5 settings need attention.");
    }

    @Test
    void listsEveryWrongSettingAndNoSecret() throws Exception {
        good("https://name.eu.auth0.com");
        environment.put("AUTH0_DOMAIN", "https://name.eu.auth0.com");
        environment.put("AUTH0_CLIENT_SECRET", "hidden-${hidden}");
        environment.put("AUTH0_SECRET", "hidden");
        environment.put("AUTH0_SESSION_ABSOLUTE", "9223372036854775807d");
        environment.put("AUTH0_API_URL", "https://api.acme.org/me");

        assertThat(refusal())
                .contains(
                        "5 settings need attention.",
                        "AUTH0_DOMAIN",
                        "AUTH0_CLIENT_SECRET\n    has ${...} in it",
                        "AUTH0_SECRET",
                        "AUTH0_SESSION_ABSOLUTE",
                        "AUTH0_AUDIENCE")
                .doesNotContain("hidden");
    }

    @Test
    void reportsAMalformedDotEnvLocal() throws Exception {
        good("https://id.acme.org/");
        Files.writeString(directory.resolve(".env.local"), "export AUTH0_SCOPE=openid");

        assertThat(refusal()).contains("1 setting needs attention.", ".env.local");
    }

    @Test
    void readsDotEnvLocalBeforeDotEnv() throws Exception {
        good("https://id.acme.org/");
        Files.writeString(directory.resolve(".env"), "AUTH0_SCOPE=openid\nAUTH0_SESSION_ABSOLUTE=soon");
        Files.writeString(directory.resolve(".env.local"), "AUTH0_SCOPE=profile");

        assertThat(refusal()).contains("2 settings need attention.", "AUTH0_SCOPE", "AUTH0_SESSION_ABSOLUTE");
    }

    @Test
    void startsWhileTheProviderCannotBeReached() throws Exception {
        good("http://localhost:1/");

        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch(line -> line.contains("Listening on:")))
                    .isTrue();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void good(String issuer) {
        environment.put("AUTH0_ISSUER", issuer);
        environment.put("AUTH0_CLIENT_ID", "tQx3mJ9sVb");
        environment.put("AUTH0_CLIENT_SECRET", "qZ8wK2");
        environment.put("AUTH0_SECRET", SECRET);
        environment.put("AUTH0_REDIRECT_URI", "http://localhost:8080/callback");
    }

    private String refusal() throws IOException, InterruptedException {
        Process process = start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(1);
        assertThat(output).doesNotContain("Exception", "\tat ");
        return output;
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = new File("target/quarkus-app/quarkus-run.jar").getAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(java, "-Dquarkus.http.port=0", "-jar", jar)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AUTH0_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
