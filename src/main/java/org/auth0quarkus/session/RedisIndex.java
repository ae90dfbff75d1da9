package org.auth0quarkus.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;

/** Which sessions a sid or a sub has: sorted sets of handles by the time that the session was begun. */
final class RedisIndex {
    /** Adds one and drops those that are over by themselves, so that a set does not grow. */
    private static final String ADD = """
            redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            return 1""";

    /** A point in time only ever moves on. */
    private static final String REVOKE = """
            local old = redis.call('GET', KEYS[1])
            if not old or tonumber(old) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
            return 1""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final Duration longestSession;
    private final Clock clock;

    RedisIndex(RedisCommands redis, RedisKeys keys, Duration longestSession, Clock clock) {
        this.redis = redis;
        this.keys = keys;
        this.longestSession = longestSession;
        this.clock = clock;
    }

    Uni<Void> add(Session session) {
        String handle = RedisKeys.handle(session.id());
        long begun = session.created().toEpochMilli();
        long oldest = clock.instant().minus(longestSession).toEpochMilli();
        return each(session, (kind, value) -> redis.eval(
                        ADD, keys.index(kind, value).get(0), begun, handle, oldest, longestSession.toMillis())
                .replaceWithVoid());
    }

    Uni<Void> remove(Session session) {
        String handle = RedisKeys.handle(session.id());
        return each(
                session,
                (kind, value) -> all(keys.index(kind, value).stream()
                        .map(key -> redis.run("ZREM", key, handle).replaceWithVoid())
                        .toList()));
    }

    /** Handles of the sessions of a sid or sub that were begun before then. */
    Uni<List<String>> handles(Revocation.Kind kind, String value, Instant begunBefore) {
        List<Uni<Response>> reads = keys.index(kind, value).stream()
                .map(key -> redis.run("ZRANGEBYSCORE", key, "-inf", "(" + begunBefore.toEpochMilli()))
                .toList();
        return Uni.join().all(reads).andFailFast().map(answers -> {
            List<String> handles = new ArrayList<>();
            answers.forEach(answer -> answer.forEach(handle -> handles.add(handle.toString())));
            return handles;
        });
    }

    /** Holds for a session that is being created at this moment, which the index may not show yet. */
    Uni<Void> revoke(Revocation.Kind kind, String value, Instant begunBefore) {
        return redis.eval(
                        REVOKE, keys.revoked(kind, value).get(0), begunBefore.toEpochMilli(), longestSession.toMillis())
                .replaceWithVoid();
    }

    Uni<Boolean> isRevoked(Session session) {
        List<Uni<Response>> reads = new ArrayList<>();
        for (Revocation.Kind kind : List.of(Revocation.Kind.SID, Revocation.Kind.SUBJECT)) {
            String value = Revocation.valueOf(session, kind);
            if (value != null) {
                keys.revoked(kind, value).forEach(key -> reads.add(redis.run("GET", key)));
            }
        }
        return Uni.join().all(reads).andFailFast().map(answers -> answers.stream()
                .anyMatch(before -> before != null && session.created().toEpochMilli() < before.toLong()));
    }

    private interface Write {
        Uni<Void> of(Revocation.Kind kind, String value);
    }

    private static Uni<Void> each(Session session, Write write) {
        Uni<Void> subject = write.of(Revocation.Kind.SUBJECT, session.owner().subject());
        return session.owner().sid() == null
                ? subject
                : all(List.of(
                        subject, write.of(Revocation.Kind.SID, session.owner().sid())));
    }

    private static Uni<Void> all(List<Uni<Void>> writes) {
        return Uni.join().all(writes).andFailFast().replaceWithVoid();
    }
}
