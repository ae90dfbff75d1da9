package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * One call for all who ask the same at the same time. A good answer is given out a little longer, to requests that were
 * sent before its result reached the browser; a failure is forgotten at once.
 */
final class SharedCalls<T> {
    private final ConcurrentMap<String, Call<T>> calls = new ConcurrentHashMap<>();
    private final Function<T, Instant> goodUntil;
    private final Clock clock;

    SharedCalls(Function<T, Instant> goodUntil, Clock clock) {
        this.goodUntil = goodUntil;
        this.clock = clock;
    }

    private static final class Call<T> {
        private final Uni<T> answer;
        private volatile Instant end = Instant.MAX;

        Call(Uni<? extends T> made, Function<T, Instant> goodUntil, Runnable forget) {
            answer = made.<T>map(item -> item)
                    .invoke(item -> end = goodUntil.apply(item))
                    .onFailure()
                    .invoke(forget)
                    .memoize()
                    .indefinitely();
        }
    }

    Uni<T> share(String key, Supplier<Uni<? extends T>> call) {
        Instant now = clock.instant();
        calls.values().removeIf(old -> !now.isBefore(old.end));
        return calls.computeIfAbsent(
                        key, k -> new Call<>(Uni.createFrom().deferred(call), goodUntil, () -> calls.remove(k)))
                .answer;
    }
}
