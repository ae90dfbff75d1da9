package org.auth0quarkus.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One pair of words for a thing, wherever a person reads it: log in and log out, 登录 and 退出登录. In texts that is a rule of this
 * project, which an application that has its own need not follow.
 */
class WordsTest {
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "(?<![/\\w])sign(?:s|ed|ing)?(?: \\w+)?[- ]?(?:in|out|on|off)s?(?!\\w)|登出|登入|注销|签入|签出",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    static Stream<Path> texts() throws IOException {
        return Stream.concat(
                        files("src/main/resources/messages"),
                        Stream.concat(files("src/main/resources/devtenant"), files("src/main/resources/templates")))
                .filter(file -> file.toString().matches(".*\\.(properties|html)"));
    }

    static Stream<Path> chinese() throws IOException {
        return texts().filter(file -> file.toString().endsWith("zh.properties"));
    }

    static Stream<Path> code() throws IOException {
        return files("src/main/java/org/auth0quarkus")
                .filter(file -> file.toString().endsWith(".java"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @EnabledIfEnvironmentVariable(named = "HOUSE_RULES", matches = "true")
    void areTheSameInAllTexts(Path file) throws IOException {
        assertThat(read(file)).allSatisfy(text -> assertThat(text).doesNotContainPattern(OTHER_WORDS));
    }

    /** English texts of message bundles, the details of JSON, what the doctor and the log say; one word alone is a name. */
    @ParameterizedTest
    @MethodSource("code")
    void areTheSameInAllStrings(Path file) throws IOException {
        assertThat(STRING.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(text -> text.contains(" ")))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(OTHER_WORDS));
    }

    @ParameterizedTest
    @MethodSource("chinese")
    @EnabledIfEnvironmentVariable(named = "HOUSE_RULES", matches = "true")
    void haveFullWidthPunctuationInChinese(Path file) throws IOException {
        assertThat(read(file))
                .allSatisfy(text -> assertThat(PLACEHOLDER.matcher(text).replaceAll(""))
                        .doesNotContainPattern("[,.;:!?()\"'\\[\\]]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sign in", "you were signed out.", "Signing-in", "sign-ins", "We signed you out", "sign off"})
    void otherWordsAreSeen(String text) {
        assertThat(text).containsPattern(OTHER_WORDS);
    }

    @Test
    void addressesStay() {
        assertThat("/signed-out assigned out signed JWT design in").doesNotContainPattern(OTHER_WORDS);
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
    }

    /** The values of properties, and all of a page. */
    private static Stream<String> read(Path file) throws IOException {
        if (file.toString().endsWith(".html")) {
            // What stands in braces are names of the code.
            return Stream.of(PLACEHOLDER.matcher(Files.readString(file)).replaceAll(""));
        }
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.values().stream().map(Object::toString);
    }
}
