package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;

/**
 * Where cookies keep the sessions, requests with the old cookie come for a moment after a refresh, at any replica: until then
 * Redis has the session with its new tokens, sealed.
 */
record TravellingSessions(RedisCommands redis, RedisKeys keys, SealedSessions sessions) implements SharedSessions {
    /** As long as a request with the old cookie may still be on its way. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Override
    public Uni<Session> reread(Session session) {
        return redis.run("GET", key(session)).map(written -> newer(written, session));
    }

    private Session newer(Response written, Session session) {
        Instant end = session.tokens().accessTokenEnd();
        return written == null
                ? session
                : sessions.open(written.toString())
                        .filter(SealedSessions.Opened::ours)
                        .map(opened -> opened.session())
                        .filter(other -> other.id().equals(session.id()))
                        .map(Session::tokens)
                        // Redis may have missed a refresh, and has then what the cookie had before.
                        .filter(tokens -> tokens.accessTokenEnd() == null
                                || end != null && tokens.accessTokenEnd().isAfter(end))
                        .map(session::with)
                        .orElse(session);
    }

    @Override
    public Uni<Boolean> open(Session session) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Void> close(Session session) {
        return Uni.createFrom().voidItem();
    }

    /** The visitor has the tokens in any case. */
    @Override
    public Uni<Void> write(Session refreshed) {
        return redis.run("SET", key(refreshed), sessions.seal(refreshed), "PX", KEPT.toMillis())
                .onFailure(StoreUnavailableException.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private String key(Session session) {
        return keys.refreshed(RedisKeys.handle(session.id()));
    }
}
