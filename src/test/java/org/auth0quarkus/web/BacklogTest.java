package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration SOON = Duration.ofNanos(Backlog.SOON);
    private static final Duration A_WHILE = Duration.ofNanos(Backlog.A_WHILE);

    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private final Backlog backlog = new Backlog();

    /** A request that the loop comes to now, whether it is turned away. */
    private boolean comes() {
        backlog.arrives(now());
        return backlog.isTooMuch(now());
    }

    private long now() {
        return Duration.between(start, clock.instant()).toNanos();
    }

    /** A round that answers one request after the other for this long, whether any of them was turned away. */
    private boolean round(Duration length) {
        boolean turnedAway = comes();
        for (Duration spent = Duration.ZERO; spent.compareTo(length) < 0; spent = spent.plus(MOMENT)) {
            clock.advance(MOMENT);
            turnedAway |= comes();
        }
        backlog.roundEnds(now());
        return turnedAway;
    }

    @Test
    void tellsWhereARoundBegins() {
        assertThat(backlog.arrives(now())).isTrue();
        assertThat(backlog.arrives(now())).isFalse();
        backlog.roundEnds(now());
        assertThat(backlog.arrives(now())).isTrue();
    }

    @Test
    void takesAllInShortRoundsHoweverManyFollow() {
        for (int i = 0; i < 100; i++) {
            assertThat(round(SOON)).isFalse();
        }
    }

    @Test
    void takesAllThatArrivedDuringOnePause() {
        comes();
        clock.advance(Duration.ofSeconds(30));
        assertThat(comes()).isFalse();
        backlog.roundEnds(now());
        assertThat(round(A_WHILE.minus(MOMENT))).isFalse();
        assertThat(round(SOON)).isFalse();
        assertThat(round(A_WHILE)).isFalse();
    }

    @Test
    void turnsAwayWhatComesLateInARoundWhenItHasBeenBehindForAWhile() {
        assertThat(round(SOON.plus(A_WHILE))).isFalse();
        assertThat(round(SOON)).isFalse();

        assertThat(round(SOON.plus(A_WHILE))).isFalse();
        assertThat(round(SOON.plus(MOMENT))).isTrue();
    }

    @Test
    void turnsAwayWithinARoundThatTakesTooLong() {
        assertThat(round(SOON.plus(A_WHILE).plus(MOMENT))).isTrue();
    }

    @Test
    void takesWhatGetsItsAnswerSoonInEachRoundWhileItIsBehind() {
        round(SOON.plus(A_WHILE).plus(MOMENT));
        for (int i = 0; i < 10; i++) {
            assertThat(comes()).isFalse();
            clock.advance(SOON);
            assertThat(comes()).isFalse();
            clock.advance(MOMENT);
            assertThat(comes()).isTrue();
            backlog.roundEnds(now());
        }
    }

    @Test
    void goesOnWhenRoundsAreShortAsSomeWereTurnedAway() {
        round(SOON.plus(A_WHILE).plus(MOMENT));
        assertThat(round(SOON)).isFalse();
        assertThat(round(SOON)).isFalse();
        assertThat(round(SOON.plus(MOMENT))).isTrue();
    }

    @Test
    void takesAllAgainWhenNothingHadToBeTurnedAwayForAWhile() {
        round(SOON.plus(A_WHILE).plus(MOMENT));
        for (Duration spent = Duration.ZERO; spent.compareTo(A_WHILE) < 0; spent = spent.plus(SOON)) {
            assertThat(round(SOON)).isFalse();
        }
        assertThat(round(SOON.plus(MOMENT))).isFalse();
    }

    @Test
    void takesAllAgainAfterItHadNothingToDo() {
        round(SOON.plus(A_WHILE).plus(MOMENT));
        clock.advance(SOON.plus(MOMENT));
        assertThat(round(SOON.plus(MOMENT))).isFalse();
    }
}
