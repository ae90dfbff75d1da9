package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u001B", "\u007F", "\u0085", "\u202E", "\u202A", "\u2066", "\u2069", "\uD800", "\uDC00"
            })
    void replacesWhatMustNotReachAPage(String unfit) {
        assertThat(Shown.shown("a" + unfit + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "王小明", "שלום", "👩‍👩‍👧‍👦", "a\nb\tc", "\u200Fשם", "می\u200Cخواهم"})
    void leavesWritingAlone(String text) {
        assertThat(Shown.shown(text)).isEqualTo(text);
    }

    @Test
    void shortensAtEightyCharacters() {
        assertThat(Shown.brief("😀".repeat(80))).isEqualTo("😀".repeat(80));
        assertThat(Shown.brief("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
    }

    @Test
    void isolatesOnlyWhatRunsFromRightToLeft() {
        assertThat(Shown.isolated("Alice")).isEqualTo("Alice");
        assertThat(Shown.isolated("שלום")).isEqualTo("\u2068שלום\u2069");
    }
}
