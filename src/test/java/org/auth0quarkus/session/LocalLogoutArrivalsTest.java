package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class LocalLogoutArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final LogoutArrivals arrivals = new LocalLogoutArrivals(Duration.ofHours(2));

    private Instant first(String token, Instant now) {
        return arrivals.first(token, now).await().indefinitely();
    }

    @Test
    void rememberTheFirstForAsLongAsATokenIsTaken() {
        assertThat(first("one", NOW)).isEqualTo(NOW);
        assertThat(first("one", NOW.plusSeconds(7200))).isEqualTo(NOW);
        assertThat(first("other", NOW.plusSeconds(7200))).isEqualTo(NOW.plusSeconds(7200));
        assertThat(first("one", NOW.plusSeconds(7201)))
                .as("it would be refused long since")
                .isEqualTo(NOW.plusSeconds(7201));
    }
}
