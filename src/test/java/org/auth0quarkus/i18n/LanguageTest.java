package org.auth0quarkus.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final Language EN = new Language("en", Locale.UK);
    private static final Language ZH = new Language("zh", Locale.SIMPLIFIED_CHINESE);
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
                "tlh      | zh     | en                      | ZH",
                "tlh      | tlh    | zh                      | ZH",
                "tlh-CA zh-Hans en | en | en                 | ZH",
                "zh-Hant-TW | -   | -                       | ZH",
                "ZH_cn   | -      | -                       | ZH",
            })
    void asksQueryThenCookieThenBrowser(String query, String cookie, String header, String chosen) {
        assertThat(Language.choose(query, cookie, header)).isEqualTo(chosen.equals("ZH") ? ZH : EN);
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
                "tlh-DE, vo;q=0.9               | EN",
                "tlh-DE, zh;q=0.1               | ZH",
                "zh;q=0                        | EN",
                "zh;q=0, *                     | EN",
                "*                             | EN",
                "zh ; q=0.3 , en ; q=0.2       | ZH",
                "zh;q=nonsense, en;q=0.1       | EN",
                "zh;q=9, en;q=0.1              | EN",
                "zh;q=1e9, en;q=0.1            | EN",
                ",,;;,zh                       | ZH",
            })
    void weighsWhatTheBrowserAccepts(String header, String chosen) {
        assertThat(Language.choose(null, null, header)).isEqualTo(chosen.equals("ZH") ? ZH : EN);
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
        assertThat(Language.choose(hostile, hostile, null)).isEqualTo(EN);
        assertThat(Language.choose(hostile, null, CHINESE_BROWSER)).isEqualTo(ZH);
    }

    @Test
    void doesNotReadEndlessValues() {
        assertThat(Language.choose("tlh ".repeat(10_000) + "zh", null, null)).isEqualTo(EN);
        assertThat(Language.choose(null, null, "tlh,".repeat(10_000) + "zh")).isEqualTo(EN);
    }

    @Test
    void readsThePageLanguageFromItsLocale() {
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(ZH);
        assertThat(Language.of(Locale.forLanguageTag("tlh"))).isEqualTo(EN);
        assertThat(Language.of((Locale) null)).isEqualTo(EN);
    }

    @Test
    void hasALanguageForEachTagWithTextsAndDatesOfItsCountry() {
        List<Language> languages = Languages.of(
                List.of("en", "en-GB", "de", "pt-BR", "zh", "zh-CN", "zh-TW"),
                Set.of("en", "de", "pt-BR", "zh", "zh-TW")::contains);

        assertThat(languages)
                .containsExactly(
                        EN,
                        new Language("de", Locale.GERMAN),
                        new Language("pt-BR", Locale.forLanguageTag("pt-BR")),
                        ZH,
                        new Language("zh-TW", Locale.TRADITIONAL_CHINESE));
        assertThat(languages).extracting(Language::label).contains("English", "Deutsch", "中文");
    }

    @Test
    void writesArabicFromTheRight() {
        assertThat(new Language("ar", Locale.forLanguageTag("ar")).direction()).isEqualTo("rtl");
        assertThat(EN.direction()).isEqualTo("ltr");
        assertThat(ZH.direction()).isEqualTo("ltr");
    }
}
