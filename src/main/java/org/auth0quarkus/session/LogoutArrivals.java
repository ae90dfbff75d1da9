package org.auth0quarkus.session;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/**
 * When each logout token came first. Who sends one again, days of logins later or a moment after a new one, ends no more
 * with it than it ended then.
 */
public interface LogoutArrivals {
    /** That time, which is now for one that was not seen before. */
    Uni<Instant> first(String token, Instant now);
}
