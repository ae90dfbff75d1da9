package org.auth0quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The guides name what there is: tests, files, headings. */
class GuidesTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]*)(?:#([^)]*))?\\)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n.*?^```$");
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+/[\\w./-]+\\.\\w+)`(, a new file)?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    private static List<Path> files(Path root, String end) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
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

    @Test
    void securityNamesTestsThatExist() {
        Map<String, String> sources = files(Path.of("src/test/java"), ".java").stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), GuidesTest::read, String::concat));
        assertThat(TEST.matcher(read(Path.of("docs/security.md"))).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(named -> assertThat(sources.get(named.group(1) + ".java"))
                        .as(named.group())
                        .contains("void " + named.group(2) + "("));
    }

    @Test
    void linksLeadSomewhere() {
        List<Path> guides = Stream.concat(files(Path.of("docs"), ".md").stream(), Stream.of(Path.of("README.md")))
                .toList();
        assertThat(guides).hasSizeGreaterThan(8).allSatisfy(guide -> LINK.matcher(read(guide))
                .results()
                .forEach(link -> assertLeadsSomewhere(guide, link.group(1), link.group(2))));
    }

    /** So that a reader and {@code .ci/recipes} know where a block goes. */
    @Test
    void recipesNameTheFilesThatTheyChange() {
        String recipes = read(Path.of("docs/customising.md")).split("\n## Check it\n")[0];
        List<MatchResult> blocks = BLOCK.matcher(recipes).results().toList();
        assertThat(blocks).hasSizeGreaterThan(10);
        int end = 0;
        for (MatchResult block : blocks) {
            List<MatchResult> named = FILE.matcher(recipes.substring(end, block.start()))
                    .results()
                    .toList();
            end = block.end();
            if (block.group(1).equals("bash")) {
                continue;
            }
            assertThat(named).as("file named before\n%s", block.group()).isNotEmpty();
            MatchResult last = named.get(named.size() - 1);
            assertThat(last.group(2) != null || Files.exists(Path.of(last.group(1))))
                    .as("%s is there, or said to be new", last.group(1))
                    .isTrue();
        }
    }

    private static void assertLeadsSomewhere(Path guide, String file, String heading) {
        Path target = file.isEmpty() ? guide : guide.resolveSibling(file).normalize();
        assertThat(target).as("%s links to it", guide).exists();
        if (heading != null) {
            assertThat(HEADING.matcher(read(target)).results().map(found -> anchor(found.group(1))))
                    .as("%s links to a heading of %s", guide, target)
                    .contains(heading);
        }
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
