package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvLocalTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve(".env.local");
    }

    @Test
    void isReadAsTheEnvironmentIs() throws IOException {
        write("""
                # the tenant
                AUTH0_DOMAIN=acme.eu.auth0.com

                  AUTH0_CLIENT_ID = k3Jw9x\t
                auth0.scope=openid email
                AUTH0_SESSION_STORE=
                """);
        assertThat(value("auth0.domain")).isEqualTo("acme.eu.auth0.com");
        assertThat(value("auth0.client-id")).isEqualTo("k3Jw9x");
        assertThat(value("auth0.scope")).isEqualTo("openid email");
        assertThat(value("auth0.session.store")).isNull();
        assertThat(value(DotEnvLocal.FAULT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b\\u00e9\\", "a=b==", "a#b", "a:b!c", "a\"b'c", "x"})
    void keepsEveryCharacterOfASecret(String secret) throws IOException {
        write("AUTH0_CLIENT_SECRET=" + secret + "\r\n");
        assertThat(new DotEnvLocal(file, LaunchMode.NORMAL)
                        .getConfigSources(null)
                        .iterator()
                        .next()
                        .getValue("AUTH0_CLIENT_SECRET"))
                .isEqualTo(secret);
    }

    @Test
    void goesBeforeDotEnvAndBehindTheEnvironment() throws IOException {
        write("A=local\nB=local\n");
        SmallRyeConfig config = builder(LaunchMode.NORMAL)
                .withSources(
                        new EnvConfigSource(Map.of("A", "environment"), 300),
                        new EnvConfigSource(Map.of("A", "file", "B", "file", "C", "file"), 295))
                .build();
        assertThat(config.getConfigValue("a").getRawValue()).isEqualTo("environment");
        assertThat(config.getConfigValue("b").getRawValue()).isEqualTo("local");
        assertThat(config.getConfigValue("c").getRawValue()).isEqualTo("file");
    }

    @Test
    void needsNoFile() {
        assertThat(value("auth0.domain")).isNull();
        assertThat(value(DotEnvLocal.FAULT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "AUTH0_SECRET",
                "AUTH0_SECRET: s3cr3t",
                "export AUTH0_SECRET=s3cr3t",
                "AUTH0_SECRET=\"s3cr3t\"",
                "AUTH0_SECRET='s3cr3t'",
                "=s3cr3t",
                "\uFEFFAUTH0_SECRET=s3cr3t"
            })
    void saysWhichLinesItCannotReadAndReadsTheOthers(String line) throws IOException {
        write("AUTH0_DOMAIN=acme.eu.auth0.com\n" + line + "\n\n" + line + "\nAUTH0_CLIENT_ID=k3Jw9x\n");
        assertThat(value(DotEnvLocal.FAULT)).isEqualTo("has lines that are not NAME=value: [2, 4].");
        assertThat(value("auth0.domain")).isEqualTo("acme.eu.auth0.com");
        assertThat(value("auth0.client-id")).isEqualTo("k3Jw9x");
        assertThat(value("auth0.secret")).isNull();
    }

    @Test
    void saysThatItIsNotText() throws IOException {
        Files.write(file, "AUTH0_SECRET=s\u00e9cret".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(value(DotEnvLocal.FAULT)).isEqualTo("is not UTF-8 text.");
    }

    @Test
    void saysThatItCannotBeRead() throws IOException {
        Files.createDirectory(file);
        assertThat(value(DotEnvLocal.FAULT)).isEqualTo("cannot be read.");
    }

    @Test
    void isLeftAloneByTests() throws IOException {
        write("AUTH0_DOMAIN=acme.eu.auth0.com\n");
        assertThat(new DotEnvLocal(file, LaunchMode.TEST).getConfigSources(null))
                .isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private String value(String property) {
        return builder(LaunchMode.NORMAL)
                .build()
                .getOptionalValue(property, String.class)
                .orElse(null);
    }

    private SmallRyeConfigBuilder builder(LaunchMode mode) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors();
        new DotEnvLocal(file, mode).getConfigSources(null).forEach(builder::withSources);
        return builder;
    }
}
