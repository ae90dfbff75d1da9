package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration SOON = Duration.ofNanos(Backlog.SOON);
    private static final Duration A_WHILE = Duration.ofNanos(Backlog.A_WHILE);
    private static final Duration TOO_LONG = SOON.plus(MOMENT);

    /** Near the overflow of a long, as {@link System#nanoTime} may be anything. */
    private long now = Long.MAX_VALUE - SOON.toNanos();

    private final Backlog backlog = new Backlog(now);

    private void advance(Duration time) {
        now += time.toNanos();
    }

    /** One request after the other while a probe takes this long; whether any of them was turned away. */
    private boolean probe(Duration takes) {
        assertThat(backlog.wantsProbe(now)).isTrue();
        boolean turnedAway = backlog.isTooMuch(now);
        for (Duration spent = Duration.ZERO; spent.compareTo(takes) < 0; spent = spent.plus(MOMENT)) {
            advance(MOMENT);
            assertThat(backlog.wantsProbe(now)).isFalse();
            turnedAway |= backlog.isTooMuch(now);
        }
        backlog.probeReturns(now);
        advance(MOMENT);
        return turnedAway;
    }

    private void overload() {
        for (int i = 0; i < 5; i++) {
            probe(TOO_LONG);
        }
        assertThat(backlog.isTooMuch(now)).isTrue();
    }

    @Test
    void wantsOneProbeAtATimeAndNotTooMany() {
        assertThat(backlog.wantsProbe(now)).isTrue();
        advance(A_WHILE);
        assertThat(backlog.wantsProbe(now)).isFalse();
        backlog.probeReturns(now);
        assertThat(backlog.wantsProbe(now)).isFalse();
        advance(Duration.ofNanos(Backlog.BETWEEN_PROBES));
        assertThat(backlog.wantsProbe(now)).isTrue();
    }

    @Test
    void takesAllThatWaitsNoLongerThanSoon() {
        for (int i = 0; i < 100; i++) {
            assertThat(probe(SOON)).isFalse();
        }
    }

    @Test
    void heedsNoProbeThatWasNotSent() {
        probe(SOON);
        advance(Duration.ofSeconds(30));
        backlog.probeReturns(now);
        assertThat(backlog.isTooMuch(now)).isFalse();
        advance(A_WHILE);
        assertThat(backlog.isTooMuch(now)).isFalse();
    }

    @Test
    void takesAllThatArrivedDuringOnePause() {
        backlog.wantsProbe(now);
        advance(Duration.ofSeconds(30));
        assertThat(backlog.isTooMuch(now)).isFalse();
        backlog.probeReturns(now);
        assertThat(backlog.isTooMuch(now)).isFalse();
        advance(MOMENT);
        assertThat(probe(SOON)).isFalse();
        assertThat(probe(A_WHILE)).isFalse();
    }

    @Test
    void turnsAwayOnlyWhenNoWaitWasShortForAWhile() {
        for (int i = 0; i < 10; i++) {
            assertThat(probe(TOO_LONG)).isFalse();
            assertThat(probe(SOON)).isFalse();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(probe(TOO_LONG)).isFalse();
        }
        assertThat(probe(A_WHILE)).isTrue();
    }

    @Test
    void turnsAwayWhileTheProbeIsStillUnderWay() {
        assertThat(probe(SOON.plus(A_WHILE))).isFalse();
        overload();
        assertThat(probe(TOO_LONG)).isTrue();
    }

    @Test
    void takesWhatHasWaitedShortlyWhileItIsBehind() {
        overload();
        probe(MOMENT);
        for (int i = 0; i < 10; i++) {
            assertThat(backlog.wantsProbe(now)).isTrue();
            assertThat(backlog.isTooMuch(now)).isFalse();
            advance(SOON);
            assertThat(backlog.isTooMuch(now)).isFalse();
            advance(MOMENT);
            assertThat(backlog.isTooMuch(now)).isTrue();
            backlog.probeReturns(now);
            advance(MOMENT);
            probe(MOMENT);
        }
    }

    /** Else whatever comes between a probe and the next would be let in, however long it has waited. */
    @Test
    void goesOnTurningAwayUntilAProbeWasQuick() {
        overload();
        probe(TOO_LONG);
        assertThat(backlog.wantsProbe(now)).isTrue();
        assertThat(backlog.isTooMuch(now)).isTrue();
        backlog.probeReturns(now);
        assertThat(backlog.isTooMuch(now)).isFalse();
    }

    @Test
    void takesAllAgainWhenNothingHadToBeTurnedAwayForAWhile() {
        overload();
        probe(SOON);
        for (Duration spent = Duration.ZERO; spent.compareTo(A_WHILE) < 0; spent = spent.plus(SOON)) {
            assertThat(probe(SOON)).isFalse();
        }
        assertThat(probe(TOO_LONG)).isFalse();
    }

    @Test
    void takesAllAgainAfterItHadNothingToDo() {
        overload();
        advance(TOO_LONG);
        assertThat(probe(TOO_LONG)).isFalse();
    }
}
