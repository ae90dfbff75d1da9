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

    /** As long as the one before gets to write what it has, when Redis is back from an outage. */
    private static final int LOOKS_FOR_OUTCOME = (int) RefreshLock.LIFE.dividedBy(LOOK_AGAIN);

    private final SharedSessions shared;
    private final RefreshLock lock;
    private final RedisKeys keys;
    private final TokenRefresher refresher;
    private final Clock clock;
    private final PendingWrites writes;
    private final ConcurrentMap<String, Uni<Session>> underWay = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Session> unsaved = new ConcurrentHashMap<>();

    ClusterRefresh(SharedSessions shared, RefreshLock lock, RedisKeys keys, TokenRefresher refresher, Clock clock) {
        this.shared = shared;
        this.lock = lock;
        this.keys = keys;
        this.refresher = refresher;
        this.clock = clock;
        this.writes = new PendingWrites();
    }

    @Override
    public Uni<Session> refresh(Session session) {
        return underWay.computeIfAbsent(session.id(), id -> begin(session)
                .onTermination()
                .invoke(() -> underWay.remove(id))
                .memoize()
                .indefinitely());
    }

    private Uni<Session> begin(Session session) {
        Session refreshed = unsaved.get(session.id());
        return refreshed == null ? attempt(session, LOOKS) : save(refreshed).replaceWith(refreshed);
    }

    private Uni<Session> attempt(Session session, int looks) {
        return lock.tryLock(keys.lock(RedisKeys.handle(session.id())))
                .flatMap(held -> held == null ? wait(session, looks) : refreshUnder(held, session));
    }

    /** The one before may have finished between our reading of the session and our taking of the lock. */
    private Uni<Session> refreshUnder(RefreshLock.Held held, Session session) {
        return shared.reread(session)
                .flatMap(now -> isDue(now) ? askOnce(now) : Uni.createFrom().item(now))
                .eventually(held::release);
    }

    private Uni<Session> askOnce(Session session) {
        return shared.open(session)
                .flatMap(begunBefore -> begunBefore
                        ? outcome(session, LOOKS_FOR_OUTCOME)
                        : Uni.createFrom().item(session))
                .flatMap(now -> isDue(now) ? ask(now) : Uni.createFrom().item(now));
    }

    private Uni<Session> outcome(Session session, int looks) {
        return looks == 0
                ? Uni.createFrom().item(session)
                : later(session)
                        .flatMap(now -> isDue(now)
                                ? outcome(now, looks - 1)
                                : Uni.createFrom().item(now));
    }

    private Uni<Session> ask(Session session) {
        return refresher
                .refresh(session)
                .onFailure()
                .call(() -> shared.close(session))
                .map(session::with)
                .call(this::save)
                // Refused, though another replica may have got tokens with the same refresh token before its end.
                .onFailure(RefreshRefusedException.class)
                .recoverWithUni(refused -> shared.reread(session)
                        .flatMap(now -> Objects.equals(now.tokens(), session.tokens())
                                ? Uni.createFrom().failure(refused)
                                : Uni.createFrom().item(now)));
    }

    /** The provider has used up the old refresh token, so these are all that the session has: kept until Redis takes them. */
    private Uni<Void> save(Session refreshed) {
        unsaved.put(refreshed.id(), refreshed);
        return write(refreshed)
                .onFailure(StoreUnavailableException.class)
                .invoke(() -> writes.add(refreshed.id(), () -> write(refreshed)
                        .onFailure(SessionEndedException.class)
                        .recoverWithNull()));
    }

    private Uni<Void> write(Session refreshed) {
        return shared.write(refreshed).onItemOrFailure().invoke((written, failure) -> {
            if (!(failure instanceof StoreUnavailableException)) {
                unsaved.remove(refreshed.id(), refreshed);
            }
        });
    }

    private Uni<Session> wait(Session session, int looks) {
        return looks == 0
                ? Uni.createFrom().item(session)
                : later(session)
                        .flatMap(now -> isDue(now)
                                ? attempt(now, looks - 1)
                                : Uni.createFrom().item(now));
    }

    private Uni<Session> later(Session session) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(LOOK_AGAIN).flatMap(later -> shared.reread(session));
    }

    private boolean isDue(Session session) {
        return refresher.isDue(session.tokens(), clock.instant());
    }
}
