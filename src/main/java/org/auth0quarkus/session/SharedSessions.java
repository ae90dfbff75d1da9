package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** What the replicas tell each other through Redis of sessions whose tokens are being refreshed. */
interface SharedSessions {
    /** With the newest tokens that any replica has written; fails with {@link SessionEndedException}. */
    Uni<Session> reread(Session session);

    /** Notes that its refresh token is on its way to the provider; tells whether that was noted before. */
    Uni<Boolean> open(Session session);

    /** Nothing came of it. Does not fail. */
    Uni<Void> close(Session session);

    /** Fails with {@link SessionEndedException}, too. */
    Uni<Void> write(Session refreshed);
}
