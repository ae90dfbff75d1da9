package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.EnvConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvLocalTest {
    @TempDir
    Path directory;

    @Test
    void doesWithoutTheFile() {
        assertThat(source().getPropertyNames()).isEmpty();
    }

    @Test
    void standsBetweenTheEnvironmentAndDotEnv() {
        assertThat(source().getOrdinal()).isBetween(296, 299);
    }

    @Test
    void isOfTheKindThatABuildDoesNotRecord() throws IOException {
        write("AUTH0_CLIENT_SECRET=hidden");

        assertThat(source()).isInstanceOf(EnvConfigSource.class);
        assertThat(source().getName()).startsWith(EnvConfigSource.NAME);
    }

    @Test
    void skipsCommentsAndEmptyLines() throws IOException {
        write("# a comment\n\n#AUTH0_SCOPE=openid\nAUTH0_CLIENT_ID = abc\r\n");

        assertThat(source().getValue("auth0.client-id")).isEqualTo("abc");
        assertThat(source().getValue("auth0.scope")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"export AUTH0_CLIENT_SECRET=hidden", "<<<<<<< hidden", "AUTH0_CLIENT_SECRET=\\u00zz hidden"})
    void saysThatALineIsMalformedWithoutTheLine(String line) throws IOException {
        write("AUTH0_CLIENT_ID=abc\n" + line);

        assertThat(source().getValue(DotEnvLocal.FAULT)).isNotBlank().doesNotContain("hidden");
        assertThat(source().getValue("auth0.client-id")).isNull();
    }

    @Test
    void saysThatTheFileCannotBeRead() throws IOException {
        Files.createDirectory(directory.resolve(".env.local"));

        assertThat(source().getValue(DotEnvLocal.FAULT))
                .contains("cannot be read")
                .doesNotContain("Exception");
    }

    @Test
    void saysThatTheFileIsNotText() throws IOException {
        Files.write(directory.resolve(".env.local"), new byte[] {'A', '=', (byte) 0xff, (byte) 0xfe});

        assertThat(source().getValue(DotEnvLocal.FAULT))
                .contains("cannot be read")
                .doesNotContain("Exception");
    }

    @Test
    void isNotThereInTests() throws IOException {
        write("AUTH0_CLIENT_ID=abc");

        assertThat(new DotEnvLocal(directory.resolve(".env.local"), LaunchMode.TEST).getConfigSources(null))
                .isEmpty();
    }

    private ConfigSource source() {
        return new DotEnvLocal(directory.resolve(".env.local"), LaunchMode.NORMAL)
                .getConfigSources(null)
                .iterator()
                .next();
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve(".env.local"), text);
    }
}
