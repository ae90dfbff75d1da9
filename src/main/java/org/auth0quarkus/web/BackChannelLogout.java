package org.auth0quarkus.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.oidc.LogoutToken;
import org.auth0quarkus.session.Revocations;

/** Joins the two rooms that do not know each other: what the provider says is over, and the sessions that end. */
@ApplicationScoped
class BackChannelLogout {
    private final Revocations revocations;
    private final Clock clock;

    BackChannelLogout(Revocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Back-Channel Logout 1.0 section 2.7: with a sid that session alone, else all of the subject's. */
    Uni<Void> end(LogoutToken token) {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (token.sid() != null) {
            // A sid is one session of the provider's and that one is over, so nothing of it is too new to end: not what
            // began in this second, and when the token is replayed, not what came of a code from before the logout.
            return revocations.revokeSid(token.sid(), second.plusSeconds(1));
        }
        // A user may sign in again, and a provider whose clock is ahead must not end what begins after its word.
        Instant begunBefore = token.issuedAt().isBefore(second) ? token.issuedAt() : second;
        return revocations.revokeSubject(token.subject(), begunBefore);
    }
}
