package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** Renews the tokens of a session, once for all requests that want it; gives the session with live tokens. */
interface Refresh {
    Uni<Session> refresh(Session session);
}
