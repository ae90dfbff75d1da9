package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * One call for all who ask the same at the same time. A good answer is given out a little longer, to requests that were
 * sent before its result reached the browser; a failure is forgotten at once.
 */
final class SharedCalls<T> {
    private final ConcurrentMap<String, Call<T>> calls = new ConcurrentHashMap<>();
    private final Duration kept;
    private final Clock clock;

    SharedCalls(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    private record Call<T>(Uni<T> answer, Instant begun) {}

    Uni<T> share(String key, Supplier<Uni<? extends T>> call) {
        Instant now = clock.instant();
        calls.values().removeIf(old -> old.begun().plus(kept).isBefore(now));
        return calls.computeIfAbsent(key, k -> new Call<>(begin(k, call), now)).answer();
    }

    private Uni<T> begin(String key, Supplier<Uni<? extends T>> call) {
        Uni<T> answer = Uni.createFrom().deferred(call);
        return answer.onFailure().invoke(() -> calls.remove(key)).memoize().indefinitely();
    }
}
