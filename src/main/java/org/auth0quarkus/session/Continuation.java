package org.auth0quarkus.session;

import java.time.Instant;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.TokenRefresher.RefreshRefusedException;
import org.jboss.logging.Logger;

/** Goes on with a session that was found: refreshes its tokens when they are due, and keeps the time of its last use. */
final class Continuation {
    private static final Logger LOG = Logger.getLogger(Continuation.class);

    private final SessionStore store;
    private final Lifetimes lifetimes;
    private final TokenRefresher refresher;
    private final Refresh refresh;

    Continuation(SessionStore store, Lifetimes lifetimes, TokenRefresher refresher, Refresh refresh) {
        this.store = store;
        this.lifetimes = lifetimes;
        this.refresher = refresher;
        this.refresh = refresh;
    }

    /** The session, and what its cookie carries from now on; null when it may stay as it is. */
    record Kept(Session session, String carried) {}

    /** Whether there is anything to do; for most requests there is not. */
    boolean isDue(Session session, boolean stale, Instant now) {
        return stale || lifetimes.isTouchDue(session, now) || refresher.isDue(session.tokens(), now);
    }

    /**
     * Fails with {@link RefreshRefusedException} when the provider has just ended it, and with {@link
     * SessionEndedException} when somebody else did.
     */
    Uni<Kept> of(Session session, Instant now) {
        return refresher.isDue(session.tokens(), now) ? refreshed(session, now) : keep(session.usedAt(now));
    }

    Uni<Kept> keep(Session session) {
        return kept(session, store.touch(session));
    }

    private static Uni<Kept> kept(Session session, Uni<String> written) {
        return written.onItem()
                .ifNull()
                .failWith(SessionEndedException::new)
                .map(carried -> new Kept(session, carried));
    }

    private Uni<Kept> refreshed(Session session, Instant now) {
        return refresh.refresh(session)
                .flatMap(refreshed -> keep(refreshed.usedAt(now)))
                .onFailure(RefreshRefusedException.class)
                .call(() -> store.delete(session))
                .onFailure(SessionTooLargeException.class)
                .recoverWithUni(failure -> withoutRefresh(session.usedAt(now), failure))
                // The provider being down signs nobody out: the session goes on with the tokens it has.
                .onFailure(Continuation::leavesTheSession)
                .recoverWithUni(() -> unchanged(session));
    }

    /** A second use of the old refresh token would be taken for theft. */
    private Uni<Kept> withoutRefresh(Session session, Throwable failure) {
        LOG.errorf("tokens of a session are not refreshed any more: with the new ones, %s", failure.getMessage());
        Session kept = session.with(session.tokens().withoutRefresh());
        return kept(kept, store.replaceTokens(kept));
    }

    private static boolean leavesTheSession(Throwable failure) {
        return !(failure instanceof StoreUnavailableException
                || failure instanceof SessionEndedException
                || failure instanceof RefreshRefusedException);
    }

    private static Uni<Kept> unchanged(Session session) {
        return Uni.createFrom().item(new Kept(session, null));
    }
}
