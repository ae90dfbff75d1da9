package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** The stateless store: the whole session travels sealed in the browser's cookie. */
final class CookieSessionStore implements SessionStore {
    private static final Logger LOG = Logger.getLogger(CookieSessionStore.class);

    private final Seal seal;
    private final CookieRevocations revocations;

    CookieSessionStore(Seal seal, CookieRevocations revocations) {
        this.seal = seal;
        this.revocations = revocations;
    }

    @Override
    public Uni<String> create(Session session) {
        return Uni.createFrom().item(() -> seal.seal(SessionFormat.write(session)));
    }

    @Override
    public Uni<Found> find(String carried) {
        Found found = seal.open(carried)
                .flatMap(opened -> SessionFormat.read(opened.content())
                        .map(session -> new Found(session, null, !opened.byNewest())))
                .orElse(Found.NOTHING);
        return found.session() == null
                ? Uni.createFrom().item(found)
                : revocations.ending(found.session()).map(ending -> unless(ending, found));
    }

    private static Found unless(Revocation ending, Found found) {
        return ending == null ? found : Found.ended(ending.reason());
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
        return revocations
                .revoke(session)
                .onFailure(StoreUnavailableException.class)
                .recoverWithUni(() -> {
                    LOG.warn(
                            "a logout is known to this replica alone until its session is over: Redis did not take it");
                    return Uni.createFrom().voidItem();
                });
    }
}
