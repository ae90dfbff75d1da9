package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** The stateless store: the whole session travels sealed in the browser's cookie. */
final class CookieSessionStore implements SessionStore {
    private final Seal seal;
    private final CookieRevocations revocations;

    CookieSessionStore(Seal seal, CookieRevocations revocations) {
        this.seal = seal;
        this.revocations = revocations;
    }

    @Override
    public Uni<String> create(Session session) {
        return Uni.createFrom().item(() -> SessionCookies.fitting(seal.seal(SessionFormat.write(session))));
    }

    @Override
    public Uni<Found> find(String carried) {
        Found found = seal.open(carried)
                .flatMap(opened -> SessionFormat.read(opened.content())
                        .map(session -> new Found(session, null, !opened.byNewest())))
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
