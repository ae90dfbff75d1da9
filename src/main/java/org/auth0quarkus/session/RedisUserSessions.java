package org.auth0quarkus.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.smallrye.mutiny.Uni;

/** A user's sessions as the index in Redis knows them. */
final class RedisUserSessions implements UserSessions {
    private final RedisCommands redis;
    private final RedisKeys keys;
    private final RedisIndex index;
    private final RedisRevocations revocations;
    private final SealedSessions sessions;

    RedisUserSessions(
            RedisCommands redis,
            RedisKeys keys,
            RedisIndex index,
            RedisRevocations revocations,
            SealedSessions sessions) {
        this.redis = redis;
        this.keys = keys;
        this.index = index;
        this.revocations = revocations;
        this.sessions = sessions;
    }

    @Override
    public boolean knowsOthers() {
        return true;
    }

    @Override
    public Uni<List<Listed>> list(Session session) {
        return handles(session)
                .flatMap(handles -> handles.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : Uni.join()
                                .all(handles.stream()
                                        .map(handle -> read(handle, session))
                                        .toList())
                                .usingConcurrencyOf(RedisCommands.AT_ONCE)
                                .andFailFast()
                                .map(found -> found.stream()
                                        .filter(Objects::nonNull)
                                        .sorted(Comparator.comparing((Listed listed) ->
                                                        listed.session().created())
                                                .reversed())
                                        .toList()));
    }

    private Uni<Listed> read(String handle, Session asking) {
        return redis.run("HMGET", keys.session(handle), "s", "u")
                .map(answer -> RedisRecord.open(sessions, answer.get(0), answer.get(1))
                        .filter(SealedSessions.Opened::ofOurClient)
                        .map(SealedSessions.Opened::session)
                        .filter(session ->
                                session.owner().subject().equals(asking.owner().subject()))
                        .map(session -> new Listed(handle, session, session.id().equals(asking.id())))
                        .orElse(null));
    }

    @Override
    public Uni<Void> end(Session session, String handle) {
        return handles(session)
                .flatMap(own ->
                        revocations.end(own.stream().filter(handle::equals).toList(), EndReason.ELSEWHERE));
    }

    @Override
    public Uni<Void> endOthers(Session session) {
        String own = RedisKeys.handle(session.id());
        return handles(session)
                .flatMap(all -> revocations.end(
                        all.stream().filter(handle -> !handle.equals(own)).toList(), EndReason.ELSEWHERE));
    }

    private Uni<List<String>> handles(Session session) {
        return index.handles(Revocation.Kind.SUBJECT, session.owner().subject(), Instant.ofEpochMilli(Long.MAX_VALUE));
    }
}
