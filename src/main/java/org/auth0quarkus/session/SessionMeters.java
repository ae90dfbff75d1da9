package org.auth0quarkus.session;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts the life of sessions and times the store. */
@Singleton
class SessionMeters {
    private final MeterRegistry meters;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

    SessionMeters(MeterRegistry meters) {
        this.meters = meters;
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
        meters.counter("auth0.sessions.begun").increment();
    }

    void ended(Enum<?> cause) {
        meters.counter("auth0.sessions.ended", "cause", cause.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** One request for new tokens, as this replica sees it. */
    void refreshed(String result) {
        meters.counter("auth0.token.refreshes", "result", result).increment();
    }

    /** The list of what was revoked could not be read for a request, in cookie mode. */
    void revocationsMissed() {
        meters.counter("auth0.revocations.missed").increment();
    }

    void stored(String command, boolean done, long nanos) {
        timers.computeIfAbsent(
                        command + done,
                        key -> meters.timer("auth0.store", "command", command, "result", done ? "done" : "failed"))
                .record(Duration.ofNanos(nanos));
    }
}
