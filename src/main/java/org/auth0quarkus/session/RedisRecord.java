package org.auth0quarkus.session;

import java.time.Instant;

import io.vertx.redis.client.Response;

/** Reads a session out of Redis' answer. */
final class RedisRecord {
    private RedisRecord() {}

    /** Null when there is none, or one of another format or of a secret that is gone. */
    static Session open(Seal seal, Response sealed, Response lastUsed) {
        if (sealed == null || lastUsed == null) {
            return null;
        }
        return seal.open(sealed.toString())
                .flatMap(opened -> SessionFormat.read(opened.content()))
                .map(session -> session.usedAt(Instant.ofEpochMilli(lastUsed.toLong())))
                .orElse(null);
    }
}
