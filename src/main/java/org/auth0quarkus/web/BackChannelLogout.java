package org.auth0quarkus.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.oidc.LogoutToken;
import org.auth0quarkus.session.LogoutArrivals;
import org.auth0quarkus.session.Revocations;

/** Joins the two rooms that do not know each other: what the provider says is over, and the sessions that end. */
@ApplicationScoped
class BackChannelLogout {
    /** Sign-ins of the second that the token is dated with, and clocks that differ. */
    private static final Duration AFTER_ISSUE = Duration.ofSeconds(30);

    private final Revocations revocations;
    private final LogoutArrivals arrivals;
    private final Clock clock;

    BackChannelLogout(Revocations revocations, LogoutArrivals arrivals, Clock clock) {
        this.revocations = revocations;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Back-Channel Logout 1.0 section 2.7: with a sid that session alone, else all of the subject's. */
    Uni<Void> end(LogoutToken token) {
        return arrivals.first(token.fingerprint(), clock.instant()).flatMap(arrived -> end(token, arrived));
    }

    private Uni<Void> end(LogoutToken token, Instant arrived) {
        if (token.sid() != null) {
            // A sid is one session of the provider's and that one is over, so what began in this second is not too new
            // to end.
            return revocations.revokeSid(
                    token.sid(), arrived.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        }
        // A user may sign in again, and a provider whose clock is ahead must not end what begins after its word.
        Instant meant = token.issuedAt().plus(AFTER_ISSUE);
        return revocations.revokeSubject(token.subject(), meant.isBefore(arrived) ? meant : arrived);
    }
}
