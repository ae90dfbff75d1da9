package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** Revocation where the sessions are in Redis: they are deleted, and a short note stays for whom it concerns. */
final class RedisRevocations implements Revocations {
    private static final Duration NOTE_KEPT = Duration.ofDays(1);

    private static final String END = """
            if redis.call('HEXISTS', KEYS[1], 's') == 0 then return 0 end
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'x', ARGV[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return 1""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final RedisIndex index;
    private final SealedSessions sessions;
    private final SessionMeters meters;

    RedisRevocations(
            RedisCommands redis, RedisKeys keys, RedisIndex index, SealedSessions sessions, SessionMeters meters) {
        this.redis = redis;
        this.keys = keys;
        this.index = index;
        this.sessions = sessions;
        this.meters = meters;
    }

    @Override
    public Uni<Void> revokeSid(String sid, Instant begunBefore) {
        return revoke(Revocation.Kind.SID, sid, begunBefore, EndReason.PROVIDER);
    }

    @Override
    public Uni<Void> revokeSubject(String subject, Instant begunBefore, EndReason reason) {
        return revoke(Revocation.Kind.SUBJECT, subject, begunBefore, reason);
    }

    private Uni<Void> revoke(Revocation.Kind kind, String value, Instant begunBefore, EndReason reason) {
        return index.revoke(kind, value, begunBefore)
                .flatMap(done -> index.handles(kind, value, begunBefore))
                .flatMap(handles -> end(handles, reason));
    }

    Uni<Void> end(List<String> handles, EndReason reason) {
        if (handles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(handles.stream().map(handle -> end(handle, reason)).toList())
                .usingConcurrencyOf(RedisCommands.AT_ONCE)
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> end(String handle, EndReason reason) {
        return redis.run("HMGET", keys.session(handle), "s", "u")
                .map(answer -> RedisRecord.open(sessions, answer.get(0), answer.get(1)))
                // One of another client of the same provider is in the same index, and is none of our business.
                .flatMap(opened -> opened.isPresent() && opened.get().ofOurClient()
                        ? end(opened.get().session(), handle, reason)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> end(Session session, String handle, EndReason reason) {
        return redis.eval(END, keys.session(handle), reason, NOTE_KEPT.toMillis())
                .invoke(ended -> {
                    if (ended.toInteger() == 1) {
                        meters.ended(reason);
                    }
                })
                .flatMap(ended -> index.remove(session));
    }
}
