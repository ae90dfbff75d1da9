package org.auth0quarkus.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final String CHINESE_BROWSER = "zh-CN,zh;q=0.9,en;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // query | cookie | Accept-Language         | chosen
                "-       | -      | -                       | EN",
                "zh      | en     | en                      | ZH",
                "en      | zh     | zh                      | EN",
                "-       | zh     | en                      | ZH",
                "-       | en     | zh                      | EN",
                "-       | -      | zh                      | ZH",
                "fr      | zh     | en                      | ZH",
                "fr      | fr     | zh                      | ZH",
                "fr-CA zh-Hans en | en | en                 | ZH",
                "zh-Hant-TW | -   | -                       | ZH",
                "ZH_cn   | -      | -                       | ZH",
            })
    void asksQueryThenCookieThenBrowser(String query, String cookie, String header, Language chosen) {
        assertThat(Language.choose(query, cookie, header)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8       | ZH",
                "zh-TW                         | ZH",
                "zh-Hans                       | ZH",
                "ZH-hans-cn                    | ZH",
                "en-US,en;q=0.9,zh;q=0.8       | EN",
                "en;q=0.4, zh;q=0.5            | ZH",
                "en;q=0.5, zh;q=0.5            | EN",
                "zh;q=0.5, en;q=0.5            | ZH",
                "de-DE, fr;q=0.9               | EN",
                "de-DE, zh;q=0.1               | ZH",
                "zh;q=0                        | EN",
                "zh;q=0, *                     | EN",
                "*                             | EN",
                "zh ; q=0.3 , en ; q=0.2       | ZH",
                "zh;q=nonsense, en;q=0.1       | EN",
                "zh;q=9, en;q=0.1              | EN",
                "zh;q=1e9, en;q=0.1            | EN",
                ",,;;,zh                       | ZH",
            })
    void weighsWhatTheBrowserAccepts(String header, Language chosen) {
        assertThat(Language.choose(null, null, header)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "zh-",
                "zh--CN",
                "<script>",
                "zh;q=1",
                "zh\r\nSet-Cookie: a=b",
                "../zh",
                "zhzhzhzhz",
                "\u0000zh"
            })
    void takesNothingElseForALanguage(String hostile) {
        assertThat(Language.choose(hostile, hostile, null)).isEqualTo(Language.EN);
        assertThat(Language.choose(hostile, null, CHINESE_BROWSER)).isEqualTo(Language.ZH);
    }

    @Test
    void doesNotReadEndlessValues() {
        assertThat(Language.choose("fr ".repeat(10_000) + "zh", null, null)).isEqualTo(Language.EN);
        assertThat(Language.choose(null, null, "fr,".repeat(10_000) + "zh")).isEqualTo(Language.EN);
    }

    @Test
    void readsThePageLanguageFromItsLocale() {
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
        assertThat(Language.of((Locale) null)).isEqualTo(Language.EN);
    }
}
