package org.auth0quarkus.session;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** A user's own sessions: to look at and to end. Nobody's else can be named. */
public interface UserSessions {
    /** Whether the store knows a user's other sessions too. */
    boolean knowsOthers();

    /** Those of the session's user, the newest first. */
    Uni<List<Listed>> list(Session session);

    /** Ends one of them; nothing happens when the handle is not of one of them. */
    Uni<Void> end(Session session, String handle);

    /** Ends all but this one. */
    Uni<Void> endOthers(Session session);

    /** @param handle names the session without being able to sign in */
    record Listed(String handle, Session session, boolean current) {}
}
