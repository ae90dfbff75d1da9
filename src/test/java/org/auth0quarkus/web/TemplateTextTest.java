package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader reads comes from the message bundles, and nothing in a template needs an exception from the CSP. */
class TemplateTextTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern QUTE = Pattern.compile("\\{![\\s\\S]*?!}|\\{[^{}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern READ_ATTRIBUTE = Pattern.compile("(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(Files::isRegularFile);
    }

    /** Those of this project: in its own, an application with one language may well write text. */
    static Stream<Path> ownTemplates() {
        return Stream.of(
                        "layout",
                        "ApiCallPages/apiCall",
                        "ErrorPages/error",
                        "HomePages/home",
                        "LogoutPages/confirm",
                        "LogoutPages/signedOut",
                        "ProfilePages/profile",
                        "SessionPages/sessions",
                        "tags/avatar",
                        "tags/csrf",
                        "tags/hero",
                        "tags/icon",
                        "tags/time")
                .map(name -> TEMPLATES.resolve(name + ".html"));
    }

    @ParameterizedTest
    @MethodSource("ownTemplates")
    void holdNoTextOfTheirOwn(Path template) throws IOException {
        assertThat(words(Files.readString(template))).as(template.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void needNoExceptionFromTheContentSecurityPolicy(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|\\.raw\\b|\\{\\{|\\|\\}");
    }

    @Test
    void textIsSeenWhereverItHides() {
        assertThat(words("<p>{m:nav_home}</p> · <img alt=\"\">{! a comment !}")).isEmpty();
        assertThat(words("<p>Hello</p>")).containsExactly("Hello");
        assertThat(words("<p>{#if a}你好{/if}</p>")).containsExactly("你好");
        assertThat(words("<img alt=\"Picture\">")).containsExactly("Picture");
        assertThat(words("<input type=\"submit\" value=\"Send\">")).containsExactly("Send");
    }

    private static Stream<String> words(String template) {
        String page = QUTE.matcher(template).replaceAll("");
        Stream<String> attributes =
                TAG.matcher(page).results().map(MatchResult::group).flatMap(TemplateTextTest::read);
        return Stream.concat(Stream.of(TAG.matcher(page).replaceAll("\n").split("\n")), attributes)
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter));
    }

    private static Stream<String> read(String tag) {
        Pattern pattern = tag.contains("type=\"submit\"") ? Pattern.compile("value=\"([^\"]*)\"") : READ_ATTRIBUTE;
        return pattern.matcher(tag).results().map(result -> result.group(1));
    }
}
