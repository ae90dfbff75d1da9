package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** Where the attributes of a session are kept. */
interface AttributeStore {
    /** The JSON; null when there is none. */
    Uni<String> read(Session session, String name);

    /** Keeps the JSON, null removes it; gives the session to go on with. */
    Uni<Session> write(Session session, String name, String json);
}
