package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTimeTest {
    private static final Instant ISSUED = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"86400, 86340", "61, 1", "60, 45", "20, 15", "4, 3"})
    void isTheLastMinuteOrTheLastQuarterOfAShortLife(long life, long after) {
        assertThat(RefreshTime.of(ISSUED.plusSeconds(life), Duration.ofSeconds(life)))
                .isEqualTo(ISSUED.plusSeconds(after));
    }
}
