package org.auth0quarkus.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/** Speaks with Redis, not longer than a visitor may wait, and turns every failure into one that keeps the session. */
final class RedisCommands {
    /** A signed-in visitor is told of an outage in under a second. */
    static final Duration PATIENCE = Duration.ofMillis(700);

    /** Of one request, so that a user with thousands of sessions leaves connections to others. */
    static final int AT_ONCE = 16;

    private final Supplier<ReactiveRedisDataSource> redis;
    private final RepeatedWarning warning;
    private final SessionMeters meters;

    /** The connection is asked for with the first command, as a replica also starts without Redis. */
    RedisCommands(Supplier<ReactiveRedisDataSource> redis, Clock clock, SessionMeters meters) {
        this.redis = redis;
        this.meters = meters;
        this.warning = new RepeatedWarning(Logger.getLogger(RedisCommands.class), clock);
    }

    Uni<Response> run(String command, Object... arguments) {
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        return Uni.createFrom().deferred(() -> {
            long begun = System.nanoTime();
            return SameContext.of(redis.get()
                            .execute(command, words)
                            .ifNoItem()
                            .after(PATIENCE)
                            .fail())
                    .onItemOrFailure()
                    .invoke((answer, failure) -> meters.stored(command, failure == null, System.nanoTime() - begun))
                    .onFailure()
                    .transform(failure -> unavailable(command, failure));
        });
    }

    /** A script on one key, so that it also runs on a cluster. */
    Uni<Response> eval(String script, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = script;
        all[1] = 1;
        all[2] = key;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run("EVAL", all);
    }

    /** Redis' own error names no value of ours, but a library's text might: only its first word is kept. */
    private StoreUnavailableException unavailable(String command, Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        String error = text.matches("(?s)[A-Z]{3,20} .*") ? text.substring(0, text.indexOf(' ')) : "";
        String kind = failure.getClass().getSimpleName() + (error.isEmpty() ? "" : " " + error);
        StoreUnavailableException unavailable =
                new StoreUnavailableException("Redis did not do " + command + ": " + kind);
        warning.warn(unavailable.getMessage());
        return unavailable;
    }
}
