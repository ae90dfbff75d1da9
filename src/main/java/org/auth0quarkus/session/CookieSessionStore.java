package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** The stateless store: the whole session travels sealed in the browser's cookie. */
final class CookieSessionStore implements SessionStore {
    private final SealedSessions sessions;
    private final CookieRevocations revocations;

    CookieSessionStore(SealedSessions sessions, CookieRevocations revocations) {
        this.sessions = sessions;
        this.revocations = revocations;
    }

    @Override
    public Uni<String> create(Session session) {
        return Uni.createFrom().item(() -> SessionCookies.fitting(sessions.seal(session)));
    }

    @Override
    public Uni<Found> find(String carried) {
        Found found = sessions.open(carried)
                .map(opened -> opened.ours() ? Found.live(opened.session(), opened.stale()) : Found.FOREIGN)
                .orElse(Found.NOTHING);
        return found.session() == null ? Uni.createFrom().item(found) : revocations.unlessEnded(found);
    }

    @Override
    public Uni<String> touch(Session session) {
        return create(session);
    }

    @Override
    public Uni<String> replaceTokens(Session session) {
        return create(session);
    }

    /** A copy of the cookie may be anywhere, so its id goes on the list. */
    @Override
    public Uni<Void> delete(Session session) {
        return revocations.revoke(session);
    }
}
