package org.auth0quarkus;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the build made, jar or native executable; the same that {@code @QuarkusIntegrationTest} starts. */
public final class PackagedApplication {
    /** What the build writes to: a profile may have a directory of its own. */
    public static final Path TARGET =
            Path.of(System.getProperty("build.directory", "target")).toAbsolutePath();

    private PackagedApplication() {}

    /** The command that starts it from any directory. */
    public static List<String> command(String... jvmOptions) {
        Properties artifact = artifact();
        Path path = TARGET.resolve(artifact.getProperty("path"));
        List<String> command = new ArrayList<>();
        if (artifact.getProperty("type").equals("native")) {
            command.add(path.toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(jvmOptions));
            command.addAll(List.of("-jar", path.toString()));
        }
        return command;
    }

    private static Properties artifact() {
        Properties artifact = new Properties();
        try (Reader file = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            artifact.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return artifact;
    }
}
