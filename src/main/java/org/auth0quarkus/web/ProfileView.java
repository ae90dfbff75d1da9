package org.auth0quarkus.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.auth0quarkus.session.CurrentUser;

/** What the profile shows beyond the user itself. The meter counts minutes, full at the login and empty at the end. */
record ProfileView(Instant sessionStart, Instant sessionEnd, long meterMax, long meterValue, List<ClaimRow> claims) {

    static ProfileView of(CurrentUser user, Instant sessionStart, Instant sessionEnd, Instant now) {
        long whole = Math.max(1, Duration.between(sessionStart, sessionEnd).toMinutes());
        long left = Duration.between(now, sessionEnd).toMinutes();
        return new ProfileView(
                sessionStart, sessionEnd, whole, Math.max(0, Math.min(whole, left)), ClaimRow.of(user.claims()));
    }
}
