package org.auth0quarkus.session;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** Where sessions are kept. What the browser carries, the content of the session cookie, is the store's choice. */
interface SessionStore {
    /** Keeps a new session; gives what the session cookie carries. */
    Uni<String> create(Session session);

    /** The session that a cookie stands for; empty when it is unknown, damaged or of another format. */
    Uni<Optional<Stored>> find(String carried);

    /** Keeps a change of a session that is still there; gives what the cookie carries from now on. */
    Uni<Optional<String>> update(Session session);

    Uni<Void> delete(Session session);

    /** A session as found; {@code stale} when it should be written again although nothing in it changed. */
    record Stored(Session session, boolean stale) {}
}
