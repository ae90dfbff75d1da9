package org.auth0quarkus.session;

import java.time.Instant;
import java.util.regex.Pattern;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;

/**
 * The stateful store. The cookie carries the session id; Redis holds, under the id's hash, the sealed session and, apart
 * from it, the time of its last use, so that a touch never undoes a refresh.
 */
final class RedisSessionStore implements SessionStore {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Nothing is written into a session that was ended meanwhile. */
    private static final String WRITE_IF_LIVE = """
            if redis.call('HEXISTS', KEYS[1], 's') == 0 then return 0 end
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2], 'u', ARGV[3])
            if ARGV[1] == 's' then redis.call('HDEL', KEYS[1], 'r') end
            redis.call('PEXPIREAT', KEYS[1], ARGV[4])
            return 1""";

    /** The note of somebody who ended it from outside stays for its visitor. */
    private static final String DELETE = """
            if redis.call('HEXISTS', KEYS[1], 'x') == 0 then redis.call('DEL', KEYS[1]) end
            return 1""";

    private static final String CREATE = """
            redis.call('HSET', KEYS[1], 's', ARGV[1], 'u', ARGV[2])
            redis.call('PEXPIREAT', KEYS[1], ARGV[3])
            return 1""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final SealedSessions sessions;
    private final Lifetimes lifetimes;
    private final RedisIndex index;

    RedisSessionStore(
            RedisCommands redis, RedisKeys keys, SealedSessions sessions, Lifetimes lifetimes, RedisIndex index) {
        this.redis = redis;
        this.keys = keys;
        this.sessions = sessions;
        this.lifetimes = lifetimes;
        this.index = index;
    }

    /** Into the index first: whatever is cut off in between leaves a name too many and never a session out of reach. */
    @Override
    public Uni<String> create(Session session) {
        return Uni.createFrom()
                .item(() -> sessions.seal(session))
                .call(() -> index.add(session))
                .flatMap(bytes -> redis.eval(
                        CREATE,
                        key(session),
                        bytes,
                        session.lastUsed().toEpochMilli(),
                        lifetimes.end(session).toEpochMilli()))
                .flatMap(done -> index.isRevoked(session))
                .call(revoked -> revoked ? delete(session) : Uni.createFrom().voidItem())
                .replaceWith(session.id());
    }

    @Override
    public Uni<Found> find(String carried) {
        if (!ID.matcher(carried).matches()) {
            return Uni.createFrom().item(Found.NOTHING);
        }
        return redis.run("HMGET", keys.session(RedisKeys.handle(carried)), "s", "u", "x")
                .map(answer -> found(answer, carried));
    }

    private Found found(Response answer, String id) {
        if (answer.get(2) != null) {
            return EndReason.of(answer.get(2).toString()).map(Found::ended).orElse(Found.NOTHING);
        }
        return RedisRecord.open(sessions, answer.get(0), answer.get(1))
                // A record put under another name by somebody who can write to Redis is nobody's session.
                .filter(opened -> opened.session().id().equals(id))
                .map(opened -> opened.ours() ? Found.live(opened.session(), false) : Found.FOREIGN)
                .orElse(Found.NOTHING);
    }

    @Override
    public Uni<String> touch(Session session) {
        return write(session, "u", String.valueOf(session.lastUsed().toEpochMilli()));
    }

    @Override
    public Uni<String> replaceTokens(Session session) {
        return write(session, "s", sessions.seal(session));
    }

    private Uni<String> write(Session session, String field, String value) {
        Instant end = lifetimes.end(session);
        return redis.eval(
                        WRITE_IF_LIVE,
                        key(session),
                        field,
                        value,
                        session.lastUsed().toEpochMilli(),
                        end.toEpochMilli())
                .map(written -> written.toInteger() == 1 ? session.id() : null);
    }

    @Override
    public Uni<Void> delete(Session session) {
        return redis.eval(DELETE, key(session))
                .flatMap(done -> index.remove(session))
                .replaceWithVoid();
    }

    private String key(Session session) {
        return keys.session(RedisKeys.handle(session.id()));
    }
}
