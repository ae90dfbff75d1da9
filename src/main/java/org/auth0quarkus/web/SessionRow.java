package org.auth0quarkus.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.UserSessions;

/**
 * A session in the user's list.
 *
 * @param id a handle to end it by; not what signs anybody in, as it is part of the page
 * @param device browser and system, or null when unknown
 * @param address where it was last used from, or null when unknown
 * @param current the session that asks
 */
record SessionRow(String id, String device, String address, Instant signedIn, Instant lastUsed, boolean current) {

    /** The one that asks comes first, the rest keeps the store's order. */
    static List<SessionRow> of(List<UserSessions.Listed> listed) {
        return listed.stream()
                .map(SessionRow::of)
                .sorted(Comparator.comparing(row -> !row.current))
                .toList();
    }

    static SessionRow of(UserSessions.Listed listed) {
        Session session = listed.session();
        return new SessionRow(
                listed.handle(),
                session.client().device(),
                session.client().address(),
                session.created(),
                session.lastUsed(),
                listed.current());
    }
}
