package org.auth0quarkus.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Writes that Redis has not taken yet and that nobody else could make: each is offered again, one at a time and in order,
 * until it is taken.
 */
final class PendingWrites {
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Map<String, Pending> waiting = new LinkedHashMap<>();
    private boolean busy;

    private record Pending(String key, Supplier<Uni<Void>> write) {}

    /** Of two under one key the later counts. */
    synchronized void add(String key, Supplier<Uni<Void>> write) {
        waiting.put(key, new Pending(key, write));
        if (!busy) {
            busy = true;
            begin();
        }
    }

    synchronized int size() {
        return waiting.size();
    }

    private void begin() {
        Uni.createFrom()
                .deferred(this::offerAll)
                .onFailure()
                .retry()
                .withBackOff(AGAIN, AGAIN)
                .indefinitely()
                .subscribe()
                .with(done -> rest());
    }

    private Uni<Void> offerAll() {
        return Multi.createFrom()
                .iterable(snapshot())
                .onItem()
                .transformToUniAndConcatenate(this::offer)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> offer(Pending pending) {
        return Uni.createFrom()
                .deferred(() -> pending.write().get())
                .invoke(() -> done(pending))
                .onFailure()
                .invoke(() -> last(pending));
    }

    private synchronized List<Pending> snapshot() {
        return List.copyOf(waiting.values());
    }

    private synchronized void done(Pending pending) {
        waiting.remove(pending.key(), pending);
    }

    /** One that fails for a reason of its own does not hold up the others. */
    private synchronized void last(Pending pending) {
        if (waiting.remove(pending.key(), pending)) {
            waiting.put(pending.key(), pending);
        }
    }

    private synchronized void rest() {
        if (waiting.isEmpty()) {
            busy = false;
        } else {
            begin();
        }
    }
}
