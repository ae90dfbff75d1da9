package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "Alice Liddell, AL",
        "alice, A",
        "Ada King Lovelace, AL",
        "alice@example.com, A",
        "auth0|5f7c, A",
        "'  (Bob)   Carpenter-Smith ', BC",
        "' ada  king  lovelace ', AL",
        "Ada\u00A0Lovelace, AL",
        "ßtrong ändern, ßÄ",
        "7 of Nine, 7N",
        "王小明, 王",
        "王 小明, 王",
        "김 민준, 김",
        "ひろし, ひ",
        "محمد علي, مع",
        "👩‍👩‍👧‍👦 Family, 👩‍👩‍👧‍👦F",
    })
    void takesTheFirstOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void keepsMarksWithTheirLetter() {
        assertThat(Initials.of("e\u0301mile zola")).isEqualTo("E\u0301Z");
    }

    @Test
    void cutsALetterWithEndlessMarks() {
        assertThat(Initials.of("z" + "\u0336".repeat(5_000)).length()).isLessThanOrEqualTo(11);
    }

    @Test
    void readsLongNamesToNoEnd() {
        assertThat(Initials.of("a ".repeat(10_000))).isEqualTo("AA");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u202E\u2066", "...", "\u0000", "\u0301"})
    void hasOneForNobody(String name) {
        assertThat(Initials.of(name)).isEqualTo("?");
    }
}
