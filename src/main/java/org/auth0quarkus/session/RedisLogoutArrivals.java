package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Shared by all replicas. Without Redis the logout itself would fail, and the provider sends its token again. */
final class RedisLogoutArrivals implements LogoutArrivals {
    private static final String FIRST = """
            redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
            return redis.call('GET', KEYS[1])""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final Duration remembered;

    RedisLogoutArrivals(RedisCommands redis, RedisKeys keys, Duration remembered) {
        this.redis = redis;
        this.keys = keys;
        this.remembered = remembered;
    }

    @Override
    public Uni<Instant> first(String token, Instant now) {
        return redis.eval(FIRST, keys.logoutToken(token), now.toEpochMilli(), remembered.toMillis())
                .map(arrived -> Instant.ofEpochMilli(arrived.toLong()));
    }
}
