package org.auth0quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every image keeps to, whoever builds it. */
class DockerfilesTest {
    private static final Path DIRECTORY = Path.of("deployment", "docker");

    static Stream<Path> dockerfiles() {
        return Stream.of("Dockerfile.jvm", "Dockerfile.native", "Dockerfile.native-micro")
                .map(DIRECTORY::resolve);
    }

    private static List<String> instructions(Path dockerfile) throws IOException {
        return Files.readAllLines(dockerfile).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Those of the stage that is the image. */
    private static List<String> lastStage(Path dockerfile) throws IOException {
        List<String> all = instructions(dockerfile);
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = all.get(i).startsWith("FROM ") ? i : from;
        }
        return all.subList(from, all.size());
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void runsAsANumberedUserThatIsNotRoot(Path dockerfile) throws IOException {
        List<String> stage = lastStage(dockerfile);
        assertThat(stage.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER 10001");
        assertThat(stage.subList(stage.indexOf("USER 10001"), stage.size()))
                .noneMatch(line -> line.startsWith("RUN ") || line.startsWith("COPY "));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void namesAVersionOfEachBase(Path dockerfile) throws IOException {
        assertThat(instructions(dockerfile).stream().filter(line -> line.startsWith("ARG ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("ARG [A-Z]+=[a-z0-9./-]+:[A-Za-z0-9._-]+"))
                .noneMatch(line -> line.endsWith(":latest"));
        assertThat(instructions(dockerfile).stream().filter(line -> line.startsWith("FROM ")))
                .allMatch(line -> line.matches("FROM (?:\\$\\{[A-Z]+}|base)(?: AS [a-z]+)?"));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void exposesBothPortsAndStartsWithoutAShell(Path dockerfile) throws IOException {
        assertThat(lastStage(dockerfile))
                .contains("EXPOSE 8080 9000")
                .last()
                .asString()
                .startsWith("ENTRYPOINT [\"");
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void carriesNoSettingAndNoSecret(Path dockerfile) throws IOException {
        assertThat(Files.readString(dockerfile)).doesNotContain("AUTH0_", "REDIS_URL", ".env", "ADD ");
        assertThat(instructions(dockerfile).stream().filter(line -> line.startsWith("ENV ")))
                .as("the port and variables of the C library alone")
                .allMatch(line -> line.equals("ENV QUARKUS_HTTP_PORT=8080") || line.startsWith("ENV MALLOC_"));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void copiesWhatTheContextHas(Path dockerfile) throws IOException {
        List<String> context = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(context).contains("*");
        assertThat(instructions(dockerfile).stream()
                        .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                        .map(line -> line.split(" "))
                        .flatMap(words -> Stream.of(words).skip(1).limit(words.length - 2)))
                .allSatisfy(source -> {
                    assertThat(Path.of(source)).exists();
                    assertThat(context).contains("!" + source);
                });
    }

    @Test
    void usesTheCacheThatItTrained() throws IOException {
        assertThat(lastStage(DIRECTORY.resolve("Dockerfile.jvm")).toString())
                .contains("COPY --from=train /app /app", "-XX:AOTCache=/app/app.aot");
        assertThat(Files.readString(DIRECTORY.resolve("train.sh"))).contains("-XX:AOTCacheOutput=app.aot");
    }
}
