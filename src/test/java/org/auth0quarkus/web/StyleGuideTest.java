package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The guide, the page of development and the stylesheet know the same classes. */
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class StyleGuideTest {
    private static final Path GUIDE = Path.of("docs/customising.md");
    private static final Path STYLESHEET = Path.of("src/main/resources/META-INF/resources/assets/app.css");

    /** First column of the table of classes. */
    private static Set<String> listed() throws IOException {
        String table =
                Files.readString(GUIDE).split("\\| class \\| for \\|\n")[1].split("\n\n")[0];
        return table.lines()
                .skip(1)
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> found("`([a-z]+)`", cell))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    @Test
    void showsEveryClassOfTheGuide() throws IOException {
        String page =
                given().get("/dev-styles").then().statusCode(200).extract().asString();
        Set<String> shown = found("class=\"([^\"]*)\"", page)
                .flatMap(classes -> Arrays.stream(classes.split(" ")))
                .collect(Collectors.toSet());
        assertThat(listed()).hasSizeGreaterThan(20);
        assertThat(shown).containsAll(listed());
    }

    @Test
    void namesClassesThatTheStylesheetHas() throws IOException {
        Set<String> styled =
                found("\\.([a-z]+)(?![\\w(])", Files.readString(STYLESHEET)).collect(Collectors.toSet());
        assertThat(styled).containsAll(listed());
    }

    @Test
    void thePictureOfTheHomePageHasNoColourOfItsOwn() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates/tags/hero.html")))
                .doesNotContainPattern("#[0-9a-f]{3}");
    }
}
