package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.auth0quarkus.PackagedApplication;
import org.auth0quarkus.journey.RedisProcess;

/** Milliseconds from the start of the process to the first answer, the kinds of packaging in turn. */
final class StartUp {
    private static final Path BUILD = Path.of("target/bench-aot").toAbsolutePath();
    private static final List<String> SOURCES = List.of("pom.xml", "src", ".mvn", "mvnw", "deployment");

    private StartUp() {}

    static Map<String, Double> measure(int rounds) {
        Map<String, List<String>> commands = commands();
        Map<String, List<Double>> seen = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            commands.forEach((name, command) ->
                    seen.computeIfAbsent(name, key -> new ArrayList<>()).add(once(command)));
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seen.forEach((name, millis) -> medians.put(name, Figures.middle(millis)));
        return medians;
    }

    private static double once(List<String> command) {
        int port = RedisProcess.freePort();
        try (ServerProcess tenant = Place.tenant("http://localhost:" + port);
                ServerProcess application =
                        ServerProcess.begin(port, command, Place.settings(tenant, port, Map.of()))) {
            return application.awaitAnswer("/");
        }
    }

    private static Map<String, List<String>> commands() {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        List<String> plain = PackagedApplication.command(Place.OPTIONS.toArray(String[]::new));
        commands.put("plain jar, JDK " + Runtime.version().feature(), plain);
        Optional<Path> newer = Machine.jdk25();
        if (newer.isEmpty()) {
            System.err.println(
                    "*** NO JDK 25 FOUND: no AOT cache is measured. Give one by -Dbench.jdk25=DIRECTORY ***");
            return commands;
        }
        String java = newer.get().resolve("bin/java").toString();
        List<String> onNewer = new ArrayList<>(plain);
        onNewer.set(0, java);
        commands.put("plain jar, JDK 25", onNewer);
        Path jar = trained(java);
        // The cache knows the jar by the name that it had in the training.
        List<String> aot = new ArrayList<>(List.of(
                "sh", "-c", "cd \"$0\" && exec \"$@\"", jar.getParent().toString(), java, "-XX:AOTCache=app.aot"));
        aot.addAll(Place.OPTIONS);
        aot.addAll(List.of("-jar", "quarkus-run.jar"));
        commands.put("AOT jar with its cache, JDK 25", aot);
        return commands;
    }

    /** Built from a copy of the sources, so that what this build has made stays as it is. */
    private static Path trained(String java) {
        try {
            Files.createDirectories(BUILD);
            List<String> copy = new ArrayList<>(List.of("cp", "-r"));
            copy.addAll(SOURCES);
            copy.add(BUILD.toString());
            run(Path.of("").toAbsolutePath(), copy);
            run(BUILD, List.of("./mvnw", "-o", "-q", "package", "-DskipTests", "-Dquarkus.package.jar.type=aot-jar"));
            Path directory = BUILD.resolve("target/quarkus-app");
            run(BUILD, List.of("deployment/docker/train.sh", directory.toString(), java));
            return directory.resolve("quarkus-run.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path directory, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(command + "\n" + output);
        }
    }
}
