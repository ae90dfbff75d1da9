package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.auth0quarkus.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HereTest {
    private static final Language CHINESE = Language.of(Locale.CHINESE);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/, -, /?lang=zh",
                "/profile, -, /profile?lang=zh",
                "/profile, a=1&b=%26&c, /profile?lang=zh&a=1&b=%26&c",
                "/profile, lang=en, /profile?lang=zh",
                "/profile, a=1&lang=en&ui_locales=fr&b=2, /profile?lang=zh&a=1&b=2",
                "/profile, language=x, /profile?lang=zh&language=x",
                "/profile, '', /profile?lang=zh",
            })
    void leadsToTheSamePageInAnotherLanguage(String path, String query, String link) {
        assertThat(Here.of(path, query).in(CHINESE)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/callback", "/logout", "/login/", "/callback/", "/logout/"})
    void repeatsNoAction(String path) {
        assertThat(Here.of(path, "code=secret&state=1").in(CHINESE)).isEqualTo("/?lang=zh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "https://evil.example/",
                "evil",
                "",
                "/a\\b",
                "/a b",
                "/a\"b",
                "/<script>",
                "/\t/evil.example",
                "/a#b"
            })
    void leadsHomeFromAPathThatABrowserCouldMistake(String path) {
        assertThat(Here.of(path, null).in(CHINESE)).isEqualTo("/?lang=zh");
        assertThat(Here.isLocal(path)).isFalse();
    }

    @Test
    void dropsAQueryThatIsNone() {
        assertThat(Here.of("/", "a=\"><script>").in(CHINESE)).isEqualTo("/?lang=zh");
        assertThat(Here.of("/", "a".repeat(2_000)).in(CHINESE)).isEqualTo("/?lang=zh");
    }

    @Test
    void knowsLocalLinks() {
        assertThat(Here.isLocal("/sessions?a=/b//c")).isTrue();
        assertThat(Here.isLocal(null)).isFalse();
        assertThat(Here.isLocal("/?next=\"")).isFalse();
    }

    @Test
    void offersTheOtherLanguages() {
        assertThat(Here.HOME.others(CHINESE))
                .contains(Language.of(Locale.ENGLISH))
                .doesNotContain(CHINESE);
    }

    @Test
    void isAtAPageAndNotWhereItLeadsInstead() {
        assertThat(Here.of("/", "a=b").at("/")).isTrue();
        assertThat(Here.of("/profile", null).at("/")).isFalse();
        assertThat(Here.of("/logout", null).at("/")).isFalse();
        assertThat(Here.of("//evil.example", null).at("/")).isFalse();
    }
}
