package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** Revocation where the sessions are in Redis: they are deleted, and a short note stays for whom it concerns. */
final class RedisRevocations implements Revocations {
    private static final Duration NOTE_KEPT = Duration.ofDays(1);

    private static final String END = """
            local ended = redis.call('HMGET', KEYS[1], 's', 'u')
            if redis.call('DEL', KEYS[1]) == 1 then
              redis.call('HSET', KEYS[1], 'x', ARGV[1])
              redis.call('PEXPIRE', KEYS[1], ARGV[2])
            end
            return ended""";

    private final RedisCommands redis;
    private final RedisKeys keys;
    private final RedisIndex index;
    private final Seal seal;
    private final SessionMeters meters;

    RedisRevocations(RedisCommands redis, RedisKeys keys, RedisIndex index, Seal seal, SessionMeters meters) {
        this.redis = redis;
        this.keys = keys;
        this.index = index;
        this.seal = seal;
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
        return redis.eval(END, keys.session(handle), reason, NOTE_KEPT.toMillis())
                .map(ended -> RedisRecord.open(seal, ended.get(0), ended.get(1)))
                .flatMap(session -> {
                    if (session == null) {
                        return Uni.createFrom().voidItem();
                    }
                    meters.ended(reason);
                    return index.remove(session);
                });
    }
}
