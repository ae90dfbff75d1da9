package org.auth0quarkus.session;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** The stateless store: the whole session travels sealed in the browser's cookie. */
final class CookieSessionStore implements SessionStore {
    private final Seal seal;

    CookieSessionStore(Seal seal) {
        this.seal = seal;
    }

    @Override
    public Uni<String> create(Session session) {
        return Uni.createFrom().item(seal(session));
    }

    @Override
    public Uni<Optional<Stored>> find(String carried) {
        return Uni.createFrom().item(seal.open(carried).flatMap(CookieSessionStore::read));
    }

    @Override
    public Uni<Optional<String>> update(Session session) {
        return Uni.createFrom().item(Optional.of(seal(session)));
    }

    /** The cookie is all there is, and whoever ends the session removes it. */
    @Override
    public Uni<Void> delete(Session session) {
        return Uni.createFrom().voidItem();
    }

    private String seal(Session session) {
        return seal.seal(SessionFormat.write(session));
    }

    private static Optional<Stored> read(Seal.Opened opened) {
        return SessionFormat.read(opened.content()).map(session -> new Stored(session, !opened.byNewest()));
    }
}
