package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.MovableClock;
import org.auth0quarkus.flight.SharedOutcomes;
import org.junit.jupiter.api.Test;

class CallbackFlightsTest {
    private static final CallbackOutcome HOME =
            new CallbackOutcome("https://app.example/", null, List.of("session=sealed; Path=/"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Board board = new Board();
    private final CallbackFlights flights = flights(SharedOutcomes.ALONE);

    private CallbackFlights flights(SharedOutcomes others) {
        return new CallbackFlights(others, Duration.ofSeconds(5), clock);
    }

    private static CallbackTurn turn(CallbackFlights flights, String state) {
        return flights.take(state).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void letTheFirstCallbackCompleteItsAttempt() {
        assertThat(turn(flights, "a")).isEqualTo(CallbackTurn.FIRST);
        assertThat(turn(flights, "b")).isEqualTo(CallbackTurn.FIRST);
    }

    @Test
    void letTheSecondWaitForTheFirstAndGiveItTheSame() {
        turn(flights, "a");
        CompletableFuture<CallbackTurn> second = flights.take("a").subscribeAsCompletionStage();
        assertThat(second).isNotDone();
        flights.land("a", HOME);
        assertThat(second).isCompletedWithValue(CallbackTurn.again(HOME));
    }

    @Test
    void giveTheSameForTenSecondsAndThenNothing() {
        turn(flights, "a");
        flights.land("a", HOME);
        clock.advance(Duration.ofSeconds(10));
        assertThat(turn(flights, "a")).isEqualTo(CallbackTurn.again(HOME));
        clock.advance(Duration.ofMillis(1));
        assertThat(turn(flights, "a")).isEqualTo(CallbackTurn.LATE);
        assertThat(turn(flights, "a")).isEqualTo(CallbackTurn.LATE);
    }

    @Test
    void rememberAnAttemptLongerThanItLives() {
        turn(flights, "a");
        flights.land("a", HOME);
        clock.advance(LoginAttempt.LIFETIME.plus(Duration.ofMinutes(1)));
        assertThat(turn(flights, "a")).isEqualTo(CallbackTurn.LATE);
    }

    @Test
    void shareWhatAnotherReplicaHasCompleted() {
        CallbackFlights one = flights(board);
        CallbackFlights two = flights(board);
        assertThat(turn(one, "a")).isEqualTo(CallbackTurn.FIRST);
        CompletableFuture<CallbackTurn> second = two.take("a").subscribeAsCompletionStage();
        CompletableFuture<CallbackTurn> third = two.take("a").subscribeAsCompletionStage();
        one.land("a", HOME);
        assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(CallbackTurn.again(HOME));
        assertThat(third).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(CallbackTurn.again(HOME));
    }

    @Test
    void areLateForWhatAnotherReplicaHasCompletedLongAgo() {
        turn(flights(board), "a");
        board.over.put("a", true);
        assertThat(turn(flights(board), "a")).isEqualTo(CallbackTurn.LATE);
    }

    @Test
    void useNothingUpWhileTheOthersCannotBeAsked() {
        CallbackFlights cut = flights(board);
        board.away = true;
        assertThatThrownBy(() -> turn(cut, "a")).hasMessage("away");
        board.away = false;
        assertThat(turn(cut, "a")).isEqualTo(CallbackTurn.FIRST);
    }

    @Test
    void readBackWhatAnotherReplicaWrote() {
        assertThat(CallbackOutcome.read(HOME.write())).isEqualTo(HOME);
        CallbackOutcome failed = new CallbackOutcome(null, "LOGIN_CANCELLED", List.of());
        assertThat(CallbackOutcome.read(failed.write())).isEqualTo(failed);
    }

    @Test
    void showNoSessionInALog() {
        assertThat(CallbackTurn.again(HOME).toString()).doesNotContain("sealed");
    }

    /** What Redis is to the replicas. */
    private static final class Board implements SharedOutcomes {
        final Map<String, String> outcomes = new HashMap<>();
        final Map<String, Boolean> over = new HashMap<>();
        boolean away;

        @Override
        public Uni<Boolean> begin(String key) {
            return away
                    ? Uni.createFrom().failure(new IllegalStateException("away"))
                    : Uni.createFrom().item(over.putIfAbsent(key, false) == null);
        }

        @Override
        public synchronized Uni<Void> leave(String key, String outcome) {
            outcomes.put(key, outcome);
            over.put(key, true);
            return Uni.createFrom().voidItem();
        }

        @Override
        public synchronized Uni<Look> look(String key) {
            return Uni.createFrom().item(new Look(over.getOrDefault(key, true), outcomes.get(key)));
        }
    }
}
