package org.auth0quarkus.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts the life of sessions and times the store. */
@Singleton
class SessionMeters {
    private static final String BEGUN = "auth0.sessions.begun";
    private static final String MISSED = "auth0.revocations.missed";
    private static final Duration[] BUCKETS = IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 700)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

    /** All counters are there from the start: Prometheus sees no increase in one that begins at one. */
    SessionMeters(MeterRegistry meters) {
        this.meters = meters;
        meters.counter(BEGUN);
        meters.counter(MISSED);
        Stream.<Enum<?>>concat(Arrays.stream(Cause.values()), Arrays.stream(EndReason.values()))
                .forEach(this::ends);
    }

    /** Ways in which a session ends, besides {@link EndReason}. */
    enum Cause {
        LOGOUT,
        /** By another login of the same browser. */
        REPLACED,
        EXPIRED,
        /** The provider refused to refresh its tokens. */
        REFUSED
    }

    void begun() {
        meters.counter(BEGUN).increment();
    }

    void ended(Enum<?> cause) {
        ends(cause).increment();
    }

    private Counter ends(Enum<?> cause) {
        return meters.counter("auth0.sessions.ended", "cause", cause.name().toLowerCase(Locale.ROOT));
    }

    /** The list of what was revoked could not be read for a request, in cookie mode. */
    void revocationsMissed() {
        meters.counter(MISSED).increment();
    }

    void stored(String command, boolean done, long nanos) {
        timers.computeIfAbsent(command + done, key -> Timer.builder("auth0.store")
                        .tags("command", command, "result", done ? "done" : "failed")
                        // A visitor waits 700 ms for Redis, and no longer.
                        .serviceLevelObjectives(BUCKETS)
                        .register(meters))
                .record(Duration.ofNanos(nanos));
    }
}
