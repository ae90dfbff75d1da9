package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file alike: {@code .env} and {@code .env.local} have one dialect. */
class DotEnvTest {
    @TempDir
    private Path directory;

    private Map<String, String> read(String text) throws IOException {
        Files.writeString(directory.resolve(".env.local"), text);
        Files.writeString(directory.resolve(".env"), text);
        DotEnv files = new DotEnv(directory, true);
        assertThat(files.read(".env").values())
                .containsExactlyInAnyOrderElementsOf(files.read(".env.local").values());
        return files.read(".env.local");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=b | b",
                "export A=b | b",
                "`  A =  b\t` | b",
                "A=\"b\" | b",
                "A='b' | b",
                "A=\" b \" | ` b `",
                "A='b # c' | b # c",
                "A=b # a comment | b",
                "A=\"b\" # a comment | b",
                "A='b'# c | ",
                "A=b#c | b#c",
                "A=b c | b c",
                "A=a=b== | a=b==",
                "A=${X}$$y$ | ${X}$$y$",
                "A=\"${X}\\n\" | ${X}\\n",
                "A=a\\b\\u00e9\\ | a\\b\\u00e9\\",
                "A=a\"b'c | a\"b'c",
            })
    void readsAValueAsItStands(String line, String value) throws IOException {
        if (value == null) {
            assertThat(read(line)).containsKey(DotEnv.FAULT + ".env.local");
        } else {
            assertThat(read(line)).containsOnly(Map.entry("A", value));
        }
    }

    @Test
    void readsAFileOfAnotherSystem() throws IOException {
        assertThat(read("\uFEFFA=b\r\n\r\n# comment\r\n  # another\r\nC=\r\n"))
                .containsOnly(Map.entry("A", "b"), Map.entry("C", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "AUTH0_SECRET",
                "AUTH0_SECRET: s3cr3t",
                "=s3cr3t",
                "AUTH0_SECRET=\"s3cr3t",
                "AUTH0_SECRET='s3cr3t' x"
            })
    void saysWhichLinesItCannotReadAndReadsTheOthers(String line) throws IOException {
        Map<String, String> values = read("A=b\n" + line + "\n\n" + line + "\nC=d\n");
        assertThat(values).containsEntry("A", "b").containsEntry("C", "d").doesNotContainKey("AUTH0_SECRET");
        assertThat(values.get(DotEnv.FAULT + ".env.local")).isEqualTo("has lines that are not NAME=value: [2, 4].");
    }

    @Test
    void saysThatItIsNoText() throws IOException {
        Files.write(directory.resolve(".env"), "A=s\u00e9cret".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new DotEnv(directory, true).read(".env"))
                .containsOnly(Map.entry(DotEnv.FAULT + ".env", "is not UTF-8 text."));
    }

    @Test
    void saysThatItCannotBeRead() throws IOException {
        Files.createDirectory(directory.resolve(".env"));
        assertThat(new DotEnv(directory, true).read(".env"))
                .containsOnly(Map.entry(DotEnv.FAULT + ".env", "cannot be read."));
    }

    @Test
    void needsNoFile() {
        assertThat(new DotEnv(directory, true).read(".env")).isEmpty();
    }

    @Test
    void goesBehindTheEnvironmentTheLocalFileFirst() throws IOException {
        Files.writeString(directory.resolve(".env.local"), "A=local\nB=local\n");
        Files.writeString(directory.resolve(".env"), "A=file\nB=file\nC=file\n");
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withSources(new EnvConfigSource(Map.of("A", "environment"), 300));
        new DotEnv(directory, true).sources().forEach(source -> builder.withSources(source));
        SmallRyeConfig config = builder.build();
        assertThat(config.getConfigValue("a").getRawValue()).isEqualTo("environment");
        assertThat(config.getConfigValue("b").getRawValue()).isEqualTo("local");
        assertThat(config.getConfigValue("c").getRawValue()).isEqualTo("file");
    }

    @Test
    void isLeftAloneByTests() throws IOException {
        Files.writeString(directory.resolve(".env"), "A=b\n");
        assertThat(new DotEnv(directory, false).sources()).isEmpty();
        assertThat(System.getProperty("user.dir")).isNotNull();
    }
}
