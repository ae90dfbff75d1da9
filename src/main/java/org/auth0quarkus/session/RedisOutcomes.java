package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import org.auth0quarkus.flight.SharedOutcomes;

/** Shares outcomes through Redis, sealed, as they carry sessions. */
final class RedisOutcomes implements SharedOutcomes {
    /** Longer than a login attempt lives on any clock. */
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    private static final Duration SHARED = Duration.ofSeconds(10);
    private static final String BEGUN = "begun";
    private static final String OVER = "over";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final Seal seal;

    RedisOutcomes(RedisCommands redis, RedisKeys keys, Seal seal) {
        this.redis = redis;
        this.keys = keys;
        this.seal = seal;
    }

    @Override
    public Uni<Boolean> begin(String key) {
        return redis.run("SET", keys.attempt(key), BEGUN, "NX", "PX", REMEMBERED.toMillis())
                .map(answer -> answer != null);
    }

    /** The outcome first: who sees that it is over looks for it then. */
    @Override
    public Uni<Void> leave(String key, String outcome) {
        String sealed = seal.seal(outcome.getBytes(StandardCharsets.UTF_8));
        return redis.run("SET", keys.outcome(key), sealed, "PX", SHARED.toMillis())
                .flatMap(left -> redis.run("SET", keys.attempt(key), OVER, "PX", REMEMBERED.toMillis()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Look> look(String key) {
        return redis.run("GET", keys.attempt(key)).flatMap(state -> {
            boolean over = state == null || OVER.equals(state.toString());
            return redis.run("GET", keys.outcome(key)).map(outcome -> new Look(over, open(outcome)));
        });
    }

    private String open(Response outcome) {
        return outcome == null
                ? null
                : seal.open(outcome.toString())
                        .map(opened -> new String(opened.content(), StandardCharsets.UTF_8))
                        .orElse(null);
    }
}
