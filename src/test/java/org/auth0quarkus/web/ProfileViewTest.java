package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class ProfileViewTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void emptiesItsMeterTowardsTheEnd() {
        assertThat(after(Duration.ZERO)).isEqualTo(600);
        assertThat(after(Duration.ofHours(4))).isEqualTo(360);
        assertThat(after(Duration.ofHours(10))).isZero();
    }

    @Test
    void keepsItsMeterWithinBounds() {
        assertThat(after(Duration.ofHours(11))).isZero();
        assertThat(after(Duration.ofHours(-1))).isEqualTo(600);
        assertThat(ProfileView.of(Anonymous.VISITOR, START, START, START).meterMax())
                .isPositive();
    }

    private static long after(Duration time) {
        ProfileView view = ProfileView.of(Anonymous.VISITOR, START, START.plus(Duration.ofHours(10)), START.plus(time));
        assertThat(view.meterMax()).isEqualTo(600);
        return view.meterValue();
    }
}
