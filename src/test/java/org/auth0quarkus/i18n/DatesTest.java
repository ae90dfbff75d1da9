package org.auth0quarkus.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant TIME = Instant.parse("2026-11-26T09:41:30.5Z");

    @Test
    void writesEnglishDatesDayFirst() {
        assertThat(Dates.brief(TIME, Locale.ENGLISH)).isEqualTo("26 Nov 2026 09:41 UTC");
    }

    @Test
    void writesChineseDatesYearFirst() {
        assertThat(Dates.brief(TIME, Locale.CHINESE)).isEqualTo("2026年11月26日 09:41 UTC");
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(Dates.brief(TIME, null)).isEqualTo(Dates.brief(TIME, Locale.ENGLISH));
    }
}
