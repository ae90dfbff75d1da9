package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A provider that we did not write, in a process of its own. What it needs comes from Maven Central or npm into {@code
 * target/providers}, where nothing of it is on the application's class path.
 */
final class ForeignProvider implements AutoCloseable {
    static final String CLIENT_ID = "auth0-quarkus";
    static final String CLIENT_SECRET = "a-client-secret-of-the-provider-tests-only";

    private static final Path SOURCES = Path.of("src/test/providers").toAbsolutePath();
    private static final Path TARGET = Path.of("target/providers").toAbsolutePath();

    private final Process process;
    private final int port;

    private ForeignProvider(int port, Process process) {
        this.port = port;
        this.process = process;
        RedisProcess.awaitPort(port, Duration.ofMinutes(2));
    }

    /** A main class with the dependencies of {@code <name>/pom.xml}, compiled first when its source is beside it. */
    static ForeignProvider java(
            String name, String main, int port, Map<String, String> environment, List<String> arguments) {
        Path folder = SOURCES.resolve(name);
        Path target = TARGET.resolve(name);
        run(
                folder,
                mavenWrapper(),
                "-q",
                "-f",
                "pom.xml",
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + target.resolve("lib"));
        String classPath = target.resolve("lib") + "/*:" + target;
        if (Files.exists(folder.resolve(main + ".java"))) {
            run(folder, tool("javac"), "-proc:none", "-d", target.toString(), "-cp", classPath, main + ".java");
        }
        List<String> command = new ArrayList<>(List.of(tool("java"), "-Xmx256m", "-cp", classPath, main));
        command.addAll(arguments);
        return new ForeignProvider(port, start(name, folder, environment, command));
    }

    /** {@code server.mjs} with the dependencies of {@code <name>/package.json}. */
    static ForeignProvider node(String name, int port, String origin) {
        Path target = TARGET.resolve(name);
        try {
            Files.createDirectories(target);
            for (String file : List.of("package.json", "server.mjs")) {
                Files.writeString(
                        target.resolve(file),
                        Files.readString(SOURCES.resolve(name).resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(target, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent");
        return new ForeignProvider(
                port, start(name, target, Map.of(), List.of("node", "server.mjs", String.valueOf(port), origin)));
    }

    String origin() {
        return "http://localhost:" + port;
    }

    private static String mavenWrapper() {
        return Path.of("mvnw").toAbsolutePath().toString();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static Process start(String name, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(TARGET);
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            return builder.redirectErrorStream(true)
                    .redirectOutput(TARGET.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
