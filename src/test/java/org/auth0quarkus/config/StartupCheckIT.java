package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.auth0quarkus.PackagedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application with settings that it cannot start with. */
class StartupCheckIT {
    private static final String SECRET = "s3cr3t-that-nobody-is-to-see";

    @TempDir
    Path directory;

    @Test
    void namesAllThatIsMissing() throws Exception {
        assertThat(refusal(Map.of()))
                .startsWith("auth0-quarkus cannot start: 5 settings need attention.")
                .contains(
                        "AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_SECRET", "AUTH0_REDIRECT_URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void hasNoDevelopmentValuesInAnyProfile(String profile) throws Exception {
        assertThat(refusal(Map.of("QUARKUS_PROFILE", profile)))
                .startsWith("auth0-quarkus cannot start: 5 settings need attention.");
    }

    @Test
    void namesAllThatIsWrongAndNoValue() throws Exception {
        assertThat(refusal(Map.of(
                        "AUTH0_DOMAIN", "https://acme.eu.auth0.com",
                        "AUTH0_CLIENT_ID", Defaults.CLIENT_ID,
                        "AUTH0_CLIENT_SECRET", Defaults.CLIENT_SECRET,
                        "AUTH0_SECRET", SECRET,
                        "AUTH0_REDIRECT_URI", "/callback",
                        "AUTH0_API_URL", "https://api.acme.com/me",
                        "AUTH0_SESSION_INACTIVITY", "banana",
                        "AUTH0_SESSION_STORE", "redis",
                        "REDIS_URL", SECRET)))
                .startsWith("auth0-quarkus cannot start: 8 settings need attention.")
                .doesNotContain(SECRET, Defaults.CLIENT_SECRET, "banana");
    }

    @Test
    void readsTheFilesOfTheWorkingDirectory() throws Exception {
        Files.writeString(
                directory.resolve(".env"),
                "AUTH0_DOMAIN=acme.eu.auth0.com\nAUTH0_CLIENT_ID=k3Jw9x\nAUTH0_SCOPE=email\nAUTH0_SECRET=short\n");
        Files.writeString(
                directory.resolve(".env.local"),
                "AUTH0_SCOPE=openid\nAUTH0_CLIENT_SECRET=" + SECRET + "\nsome words\n");
        assertThat(refusal(Map.of("AUTH0_SECRET", "0f1e2d3c4b5a69788796a5b4c3d2e1f0")))
                .startsWith("auth0-quarkus cannot start: 2 settings need attention.")
                .contains(".env.local\n    has lines that are not NAME=value: [3].", "AUTH0_REDIRECT_URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docter", "--help", "doctor now"})
    void startsNothingForAnArgumentThatItDoesNotKnow(String arguments) throws Exception {
        String usage = ended(Map.of(), 2, arguments.split(" "));
        assertThat(usage).startsWith("Usage:").contains("doctor");
        assertThat(usage.lines()).hasSizeLessThan(40);
    }

    /** What it says when it ends, as it is to, with code 1. */
    private String refusal(Map<String, String> settings) throws IOException, InterruptedException {
        return ended(settings, 1);
    }

    private String ended(Map<String, String> settings, int code, String... arguments)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(PackagedApplication.command().stream(), Stream.of(arguments))
                                .toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(settingsOf(builder));
        builder.environment().putAll(settings);
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output);
        assertThat(ended).as(text).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(text).doesNotContain("Exception", "\tat ");
        return text;
    }

    /** What the developer's own shell has set. */
    private static List<String> settingsOf(ProcessBuilder builder) {
        return builder.environment().keySet().stream()
                .filter(name -> name.matches("(?:AUTH0|REDIS|QUARKUS)_.*"))
                .toList();
    }
}
