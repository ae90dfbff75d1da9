package org.auth0quarkus.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.TokenRefresher.RefreshRefusedException;

/**
 * One refresh per session in the cluster: whoever has the lock asks the provider, the others wait for the tokens to
 * appear in Redis. Within this process the requests of a session share one such effort.
 */
final class ClusterRefresh implements Refresh {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LOOKS = 200;

    private final RedisSessionStore store;
    private final RefreshLock lock;
    private final RedisKeys keys;
    private final TokenRefresher refresher;
    private final Clock clock;
    private final ConcurrentMap<String, Uni<Session>> underWay = new ConcurrentHashMap<>();

    ClusterRefresh(RedisSessionStore store, RefreshLock lock, RedisKeys keys, TokenRefresher refresher, Clock clock) {
        this.store = store;
        this.lock = lock;
        this.keys = keys;
        this.refresher = refresher;
        this.clock = clock;
    }

    @Override
    public Uni<Session> refresh(Session session) {
        return underWay.computeIfAbsent(session.id(), id -> attempt(session, LOOKS)
                .onTermination()
                .invoke(() -> underWay.remove(id))
                .memoize()
                .indefinitely());
    }

    private Uni<Session> attempt(Session session, int looks) {
        return lock.tryLock(keys.lock(RedisKeys.handle(session.id())))
                .flatMap(held -> held == null ? wait(session, looks) : refreshUnder(held, session));
    }

    /** The one before may have finished between our reading of the session and our taking of the lock. */
    private Uni<Session> refreshUnder(RefreshLock.Held held, Session session) {
        return reread(session)
                .flatMap(now -> isDue(now) ? ask(now) : Uni.createFrom().item(now))
                .eventually(held::release);
    }

    private Uni<Session> ask(Session session) {
        return refresher
                .refresh(session)
                .map(session::with)
                .call(refreshed -> store.replaceTokens(refreshed))
                // Refused, though another replica may have got tokens with the same refresh token before its end.
                .onFailure(RefreshRefusedException.class)
                .recoverWithUni(refused -> reread(session)
                        .flatMap(now -> Objects.equals(now.tokens(), session.tokens())
                                ? Uni.createFrom().failure(refused)
                                : Uni.createFrom().item(now)));
    }

    private Uni<Session> wait(Session session, int looks) {
        if (looks == 0) {
            return Uni.createFrom().item(session);
        }
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(LOOK_AGAIN)
                .flatMap(later -> reread(session))
                .flatMap(now ->
                        isDue(now) ? attempt(now, looks - 1) : Uni.createFrom().item(now));
    }

    private Uni<Session> reread(Session session) {
        return store.find(session.id())
                .map(found -> found.session() == null ? null : found.session())
                .onItem()
                .ifNull()
                .failWith(() -> new RefreshRefusedException(null));
    }

    private boolean isDue(Session session) {
        return refresher.isDue(session.tokens(), clock.instant());
    }
}
