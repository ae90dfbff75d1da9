package org.auth0quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The rules that hold this project together, read from its sources; packages of an application's own are not its business. */
class HouseTest {
    private static final String BASE = HouseTest.class.getPackageName();
    private static final int LONGEST = 200;

    /** Which rooms a room may use. One that is not listed has to be given its place here first. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("", Set.of("config", "doctor")),
            Map.entry("web", Set.of("api", "oidc", "session", "telemetry", "http", "config", "i18n")),
            Map.entry("api", Set.of("oidc", "session", "config")),
            Map.entry("oidc", Set.of("telemetry", "config", "flight", "seal")),
            Map.entry("session", Set.of("telemetry", "http", "config", "flight", "seal")),
            Map.entry("seal", Set.of()),
            Map.entry("flight", Set.of()),
            Map.entry("telemetry", Set.of("http", "config")),
            Map.entry("http", Set.of("config")),
            Map.entry("doctor", Set.of("config", "oidc", "session")),
            Map.entry("i18n", Set.of("config")),
            Map.entry("config", Set.of()),
            Map.entry("devtenant", Set.of("config")));

    /** What is written to the console stands in for a log that is not there yet. */
    private static final Set<String> MAY_PRINT = Set.of("Main.java");

    private static final Pattern ROOM = Pattern.compile(Pattern.quote(BASE) + "\\.([a-z]\\w*)");
    /** Comments that begin a line; elsewhere the characters may well be part of a string. */
    private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*(?:/\\*.*?\\*/|//[^\\n]*$)");

    private final List<Source> main = Stream.of("src/main/java", "src/tracing/java")
            .flatMap(root -> sources(Path.of(root)).stream())
            .toList();
    private final List<Source> test = sources(Path.of("src/test/java"));

    @Test
    void readsTheSourcesOfAllRooms() {
        Set<String> rooms = new TreeSet<>();
        main.forEach(source -> rooms.add(source.room()));
        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void keepsTheRoomsApart() {
        assertThat(main.stream().flatMap(HouseTest::forbiddenUses))
                .as("uses of a room that MAY_USE does not allow")
                .isEmpty();
    }

    /** Texts are no code, and an application adds to them. */
    @Test
    void keepsClassesShort() {
        assertThat(main.stream().filter(says("@MessageBundle").negate()).filter(source -> source.lines() > LONGEST))
                .as("classes of more than %d lines", LONGEST)
                .isEmpty();
    }

    @Test
    void namesPackagesAfterFeatures() {
        Pattern shapeless = Pattern.compile("/(?:utils?|impl|common|helpers?|misc)/");
        assertThat(main.stream()
                        .filter(source -> shapeless.matcher(source.path() + "/").find()))
                .isEmpty();
    }

    @Test
    void inheritsFromNoBaseClassOfItsOwn() {
        assertThat(main.stream().filter(source -> source.name().matches("(?:Base|Abstract)[A-Z].*")))
                .filteredOn(source -> !source.name().equals("BaseUrl.java"))
                .isEmpty();
    }

    @Test
    void sleepsNowhere() {
        assertThat(Stream.concat(main.stream(), test.stream())
                        .filter(says("Thread.sleep"))
                        .filter(source -> !source.name().equals("HouseTest.java")))
                .isEmpty();
    }

    @Test
    void printsNothingPastTheLog() {
        assertThat(main.stream()
                        .filter(source -> !MAY_PRINT.contains(source.name()))
                        .filter(says("System.out").or(says("System.err")).or(says(".printStackTrace"))))
                .isEmpty();
    }

    @Test
    void disablesNoTest() {
        assertThat(test.stream()
                        .filter(source -> !source.name().equals("HouseTest.java"))
                        .filter(says("@Disabled").or(says("@Ignore"))))
                .isEmpty();
    }

    private static Stream<String> forbiddenUses(Source source) {
        Set<String> rooms = new TreeSet<>();
        Matcher uses = ROOM.matcher(source.code());
        while (uses.find()) {
            rooms.add(uses.group(1));
        }
        rooms.remove(source.room());
        rooms.removeAll(MAY_USE.getOrDefault(source.room(), Set.of()));
        return rooms.stream().map(room -> source.path() + " uses " + room);
    }

    private static Predicate<Source> says(String text) {
        return source -> source.code().contains(text);
    }

    private static List<Source> sources(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve(BASE.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> new Source(root.relativize(file), read(file)))
                    .sorted((a, b) -> a.path().compareTo(b.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Source(Path path, String text) {
        String name() {
            return path.getFileName().toString();
        }

        /** The package below the base package; empty for the base package itself. */
        String room() {
            Path below = Path.of(BASE.replace('.', '/')).relativize(path);
            return below.getNameCount() == 1 ? "" : below.getName(0).toString();
        }

        /** What is compiled: imports and names in full count as uses of a room, Javadoc does not. */
        String code() {
            return COMMENT.matcher(text).replaceAll("");
        }

        long lines() {
            return text.lines().count();
        }

        @Override
        public String toString() {
            return path + " (" + lines() + " lines)";
        }
    }
}
