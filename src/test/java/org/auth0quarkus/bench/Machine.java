package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Machine() {}

    static String description() {
        return Runtime.getRuntime().availableProcessors() + " cores (" + processor() + "), "
                + System.getProperty("os.name") + " "
                + System.getProperty("os.version").replaceAll("[-+].*", "")
                + ", " + System.getProperty("java.vm.name") + " "
                + Runtime.version().feature();
    }

    /** {@code -Dbench.jdk25}, else this one, else what Linux distributions have installed. */
    static Optional<Path> jdk25() {
        String named = System.getProperty("bench.jdk25");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        if (Runtime.version().feature() >= 25) {
            return Optional.of(Path.of(System.getProperty("java.home")));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(Machine::isJdk25).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJdk25(Path home) {
        return lines(home.resolve("release")).anyMatch(line -> line.startsWith("JAVA_VERSION=\"25"));
    }

    private static String processor() {
        return lines(Path.of("/proc/cpuinfo"))
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
