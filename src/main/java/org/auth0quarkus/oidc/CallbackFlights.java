package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.flight.SharedOutcomes;

/**
 * An attempt is completed once. Who brings it again while that is under way, or within ten seconds, gets the same outcome;
 * in this process by itself, in the cluster as far as the replicas share what they know.
 */
final class CallbackFlights {
    static final Duration SHARED = Duration.ofSeconds(10);

    /** Of those in ten minutes; beyond that the oldest may be brought again, and the provider refuses its code. */
    static final int MOST = 100_000;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Map<String, Flight> flights = new LinkedHashMap<>();
    private final Deque<Flight> landed = new ArrayDeque<>();
    private final SharedOutcomes others;
    private final Duration patience;
    private final Clock clock;

    /** The patience is with a first callback that is under way. */
    CallbackFlights(SharedOutcomes others, Duration patience, Clock clock) {
        this.others = others;
        this.patience = patience;
        this.clock = clock;
    }

    private static final class Flight {
        final Instant begun;
        final CompletableFuture<CallbackTurn> outcome = new CompletableFuture<>();
        Instant landed;
        volatile boolean late;

        Flight(Instant begun) {
            this.begun = begun;
        }
    }

    /** Whoever gets {@link CallbackTurn#FIRST} has to {@link #land}. Fails when the others cannot be asked. */
    Uni<CallbackTurn> take(String state) {
        Flight mine = new Flight(clock.instant());
        Flight earlier = board(state, mine);
        if (earlier != null) {
            return earlier.late ? Uni.createFrom().item(CallbackTurn.LATE) : follow(earlier);
        }
        return others.begin(state)
                .flatMap(first -> first
                        ? Uni.createFrom().item(CallbackTurn.FIRST)
                        : lookAt(state, patience.dividedBy(LOOK_AGAIN)).invoke(turn -> land(mine, turn)))
                .onFailure()
                .invoke(failure -> abandon(state, mine, failure));
    }

    void land(String state, CallbackOutcome outcome) {
        Flight flight = find(state);
        if (flight != null) {
            land(flight, CallbackTurn.again(outcome));
        }
        others.leave(state, outcome.write()).subscribe().with(left -> {}, failure -> {});
    }

    private Uni<CallbackTurn> follow(Flight flight) {
        return Uni.createFrom()
                .completionStage(flight.outcome)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(CallbackTurn.LATE);
    }

    private Uni<CallbackTurn> lookAt(String state, long looks) {
        return others.look(state)
                .onFailure()
                .recoverWithItem(new SharedOutcomes.Look(false, null))
                .flatMap(seen -> {
                    if (seen.outcome() != null) {
                        return Uni.createFrom().item(CallbackTurn.again(CallbackOutcome.read(seen.outcome())));
                    }
                    return seen.over() || looks == 0
                            ? Uni.createFrom().item(CallbackTurn.LATE)
                            : Uni.createFrom()
                                    .voidItem()
                                    .onItem()
                                    .delayIt()
                                    .by(LOOK_AGAIN)
                                    .flatMap(later -> lookAt(state, looks - 1));
                });
    }

    private synchronized Flight board(String state, Flight flight) {
        forget(flight.begun);
        Flight earlier = flights.putIfAbsent(state, flight);
        if (flights.size() > MOST) {
            drop(flights.values().iterator());
        }
        return earlier;
    }

    private synchronized Flight find(String state) {
        return flights.get(state);
    }

    private synchronized void land(Flight flight, CallbackTurn turn) {
        if (flight.outcome.complete(turn)) {
            flight.landed = clock.instant();
            landed.add(flight);
        }
    }

    private synchronized void abandon(String state, Flight flight, Throwable failure) {
        flights.remove(state, flight);
        flight.outcome.completeExceptionally(failure);
    }

    private void forget(Instant now) {
        while (!landed.isEmpty() && now.isAfter(landed.peek().landed.plus(SHARED))) {
            // The attempt stays used, its outcome is let go.
            Flight flight = landed.poll();
            flight.late = true;
            flight.outcome.obtrudeValue(CallbackTurn.LATE);
        }
        Iterator<Flight> oldest = flights.values().iterator();
        // Attempts of a clock that is a minute ahead live that much longer.
        while (oldest.hasNext() && now.isAfter(oldest.next().begun.plus(LoginAttempt.LIFETIME.multipliedBy(2)))) {
            oldest.remove();
        }
    }

    private static void drop(Iterator<Flight> oldest) {
        oldest.next();
        oldest.remove();
    }
}
