package org.auth0quarkus.session;

import java.time.Duration;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** One refresh of a session at a time in the whole cluster. The lock goes with its holder: it lives seconds unless renewed. */
final class RefreshLock {
    static final Duration LIFE = Duration.ofSeconds(3);

    private static final String RENEW =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";
    private static final String RELEASE =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    private final RedisCommands redis;

    RefreshLock(RedisCommands redis) {
        this.redis = redis;
    }

    /** Held until it is released; null when another has it. */
    Uni<Held> tryLock(String key) {
        String owner = UUID.randomUUID().toString();
        return redis.run("SET", key, owner, "NX", "PX", LIFE.toMillis())
                .map(answer -> answer == null ? null : new Held(key, owner));
    }

    /** A lock that this process holds, renewed while the provider is slow. */
    final class Held {
        private final String key;
        private final String owner;
        private final Cancellable renewal;

        private Held(String key, String owner) {
            this.key = key;
            this.owner = owner;
            this.renewal = Multi.createFrom()
                    .ticks()
                    .every(LIFE.dividedBy(3))
                    .onItem()
                    .transformToUniAndConcatenate(tick -> redis.eval(RENEW, key, owner, LIFE.toMillis())
                            .onFailure()
                            .recoverWithNull())
                    .subscribe()
                    .with(renewed -> {});
        }

        /** Does not fail: a lock that cannot be given back is gone in seconds. */
        Uni<Void> release() {
            renewal.cancel();
            return redis.eval(RELEASE, key, owner).onFailure().recoverWithNull().replaceWithVoid();
        }
    }
}
