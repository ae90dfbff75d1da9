package org.auth0quarkus.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/** Speaks with Redis, not longer than a visitor may wait, and turns every failure into one that keeps the session. */
final class RedisCommands {
    /** A signed-in visitor is told of an outage in under a second. */
    static final Duration PATIENCE = Duration.ofMillis(700);

    /** Of one request, so that a user with thousands of sessions leaves connections to others. */
    static final int AT_ONCE = 16;

    private final Supplier<Redis> redis;
    private final RepeatedWarning warning;
    private final SessionMeters meters;

    /** The connection is asked for with the first command, as a replica also starts without Redis. */
    RedisCommands(Supplier<Redis> redis, Clock clock, SessionMeters meters) {
        this.redis = redis;
        this.meters = meters;
        this.warning = new RepeatedWarning(Logger.getLogger(RedisCommands.class), clock);
    }

    Uni<Response> run(String command, Object... arguments) {
        return Uni.createFrom().deferred(() -> {
            long begun = System.nanoTime();
            // Not Mutiny's timer: that keeps hold of a request for the whole time, and so of thousands in a second.
            return UniHelper.toUni(redis.get()
                            .send(Request.cmd(Command.create(command), words(arguments)))
                            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .onItemOrFailure()
                    .invoke((answer, failure) -> meters.stored(command, failure == null, System.nanoTime() - begun))
                    .onFailure()
                    .transform(failure -> unavailable(command, failure));
        });
    }

    /** Made for each attempt, as the client turns them into bytes in place. */
    private static Object[] words(Object[] arguments) {
        return Stream.of(arguments).map(String::valueOf).toArray();
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
