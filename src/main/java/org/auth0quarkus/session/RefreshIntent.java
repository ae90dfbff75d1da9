package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/**
 * Notes in a session that its refresh token is on its way to the provider. The lock ends with its holder's connection to
 * Redis; this stays, so that after an outage nobody uses a token up again whose successor is about to be written.
 */
final class RefreshIntent {
    private static final String OPEN = """
            if redis.call('HEXISTS', KEYS[1], 's') == 0 then return 0 end
            return 1 - redis.call('HSET', KEYS[1], 'r', '1')""";

    private final RedisCommands redis;
    private final RedisKeys keys;

    RefreshIntent(RedisCommands redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Whether it was open already: somebody has begun and not written what came of it. */
    Uni<Boolean> open(Session session) {
        return redis.eval(OPEN, key(session)).map(before -> before.toInteger() == 1);
    }

    /** Nothing came of it. Does not fail: left open, it makes the next refresh a few seconds slower. */
    Uni<Void> close(Session session) {
        return redis.run("HDEL", key(session), "r")
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private String key(Session session) {
        return keys.session(RedisKeys.handle(session.id()));
    }
}
