package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackedSecretsTest {
    @TempDir
    private Path directory;

    @Test
    void areNamedWithoutTheirValues() {
        assertThat(TrackedSecrets.in(Map.of(
                        "AUTH0_CLIENT_SECRET", "x",
                        "auth0.secret", "x",
                        "REDIS_URL", "redis://:p@h:6379",
                        "AUTH0_DOMAIN", "x",
                        "AUTH0_SECRET_FILE", "/run/secrets/x",
                        "QUARKUS_REDIS_PASSWORD", "x")))
                .containsExactly("AUTH0_CLIENT_SECRET", "QUARKUS_REDIS_PASSWORD", "REDIS_URL", "auth0.secret");
        assertThat(TrackedSecrets.in(Map.of("AUTH0_SECRET", "", "REDIS_URL", "redis://h:6379")))
                .isEmpty();
    }

    @Test
    void areThoseThatGitTracks() throws Exception {
        Files.writeString(directory.resolve(".env"), "AUTH0_SECRET=x\n");
        assertThat(new TrackedSecrets(directory).isTracked()).isFalse();
        git("init");
        assertThat(new TrackedSecrets(directory).isTracked()).isFalse();
        git("add", ".env");
        assertThat(new TrackedSecrets(directory).isTracked()).isTrue();
    }

    private void git(String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        ProcessBuilder git = new ProcessBuilder(command).directory(directory.toFile());
        assertThat(git.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }
}
