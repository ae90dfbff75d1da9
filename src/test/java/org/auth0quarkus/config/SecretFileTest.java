package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    private Path directory;

    @Test
    void hasTheSecretWithoutItsLineBreak() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "s3cr3t\n");
        SecretFile secret =
                new SecretFile("auth0.secret", GivenSettings.none().with("auth0.secret-file", file.toString()));
        assertThat(secret.value()).contains("s3cr3t");
        assertThat(secret.fault()).isEmpty();
    }

    @Test
    void isRefusedBesideTheSecretItself() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "s3cr3t\n");
        SecretFile secret = new SecretFile(
                "auth0.secret",
                GivenSettings.none().with("auth0.secret-file", file.toString()).with("auth0.secret", "other"));
        assertThat(secret.fault()).contains("is set, and so is AUTH0_SECRET.");
    }

    @Test
    void saysThatItIsNotThere() {
        SecretFile secret = new SecretFile(
                "redis.url",
                GivenSettings.none()
                        .with("redis.url-file", directory.resolve("none").toString()));
        assertThat(secret.value()).isEmpty();
        assertThat(secret.fault()).contains("names a file that is empty or cannot be read.");
    }
}
