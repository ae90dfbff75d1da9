package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;

/** The two bounds of a session: sliding inactivity and, from the login on, an absolute end. */
record Lifetimes(Duration inactivity, Duration absolute) {

    Instant absoluteEnd(Instant created) {
        return created.plus(absolute);
    }

    /**
     * When the session is over unless it is used again. Counted from the settings of today, so that shortening a
     * lifetime also shortens the sessions that are under way.
     */
    Instant end(Session session) {
        return earliest(
                session.lastUsed().plus(inactivity), earliest(session.absoluteEnd(), absoluteEnd(session.created())));
    }

    boolean isOver(Session session, Instant now) {
        return !now.isBefore(end(session));
    }

    /** Writing the last use on every response would cost a cookie or a Redis write each; a twentieth is near enough. */
    boolean isTouchDue(Session session, Instant now) {
        return !now.isBefore(session.lastUsed().plus(inactivity.dividedBy(20)));
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
