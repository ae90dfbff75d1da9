package org.auth0quarkus.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that English says. */
class TranslationTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    static Stream<Arguments> translations() {
        return Stream.of("m", "fault", "signedout").flatMap(bundle -> Language.all().stream()
                .filter(language -> !language.tag().equals("en"))
                .map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasTheSameKeys(String bundle, Language language) throws IOException {
        assertThat(translation(bundle, language).keySet())
                .isEqualTo(english(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void hasTheSamePlaceholders(String bundle, Language language) throws IOException {
        Map<String, String> english = english(bundle);
        translation(bundle, language)
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void leavesNothingInEnglish(String bundle, Language language) throws IOException {
        Map<String, String> english = english(bundle);
        translation(bundle, language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            // Fewer words may well be the same in both.
            if (text.split(" ").length > 3) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void isReadAsUtf8(String bundle, Language language) throws IOException {
        translation(bundle, language).forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("\uFFFD");
            if (language.tag().equals("zh")) {
                assertThat(text).as(key).containsPattern("\\p{IsHan}");
            }
        });
    }

    private static Map<String, String> english(String bundle) throws IOException {
        return bundle.equals("m")
                ? Arrays.stream(Messages.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Message.class))
                        .collect(toMap(Method::getName, method -> method.getAnnotation(Message.class)
                                .value()))
                : translation(bundle, Language.of(Locale.ENGLISH));
    }

    private static Map<String, String> translation(String bundle, Language language) throws IOException {
        String file = "/messages/" + bundle + "_" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Language.class.getResourceAsStream(file), UTF_8)) {
            texts.load(reader);
        }
        return texts.entrySet().stream().collect(toMap(text -> text.getKey().toString(), text -> text.getValue()
                .toString()));
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
