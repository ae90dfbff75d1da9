package org.auth0quarkus.session;

import java.time.Instant;
import java.util.Optional;

import io.vertx.redis.client.Response;

/** Reads a session out of Redis' answer. */
final class RedisRecord {
    private RedisRecord() {}

    /** Empty when there is none, or one of another format or of a secret that is gone. */
    static Optional<SealedSessions.Opened> open(SealedSessions sessions, Response sealed, Response lastUsed) {
        return sealed == null || lastUsed == null
                ? Optional.empty()
                : sessions.open(sealed.toString())
                        .map(opened -> opened.usedAt(Instant.ofEpochMilli(lastUsed.toLong())));
    }
}
