package org.auth0quarkus.session;

import java.time.Instant;

/**
 * What a login brings.
 *
 * @param latestEnd when the provider's own session is over
 */
record NewSession(Session.Owner owner, Session.Client client, Tokens tokens, LoginClaims login, Instant latestEnd) {
    Session begin(String id, Instant now, Lifetimes lifetimes) {
        Instant end = lifetimes.absoluteEnd(now);
        if (latestEnd.isBefore(end)) {
            end = latestEnd;
        }
        if (!end.isAfter(now)) {
            throw new SessionOverException();
        }
        return new Session(id, owner, client, tokens, now, now, end).with(login);
    }
}
