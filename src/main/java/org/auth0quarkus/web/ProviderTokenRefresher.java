package org.auth0quarkus.web;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.oidc.AccessTokens;
import org.auth0quarkus.oidc.IssuedTokens;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.TokenRefresher;
import org.auth0quarkus.session.Tokens;

/** Joins the two rooms that do not know each other: the session's tokens and the provider that renews them. */
@ApplicationScoped
class ProviderTokenRefresher implements TokenRefresher {
    private final AccessTokens accessTokens;
    private final Clock clock;

    ProviderTokenRefresher(AccessTokens accessTokens, Clock clock) {
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    @Override
    public boolean isDue(Tokens tokens, Instant now) {
        return tokens.refreshToken() != null && accessTokens.isRefreshDue(tokens.refreshDue(), now);
    }

    @Override
    public Tokens issued(AuthorizationCodeTokens tokens) {
        IssuedTokens issued = IssuedTokens.of(tokens, clock);
        return new Tokens(
                        issued.idToken(),
                        issued.accessToken(),
                        issued.accessTokenEnd(),
                        issued.refreshToken(),
                        issued.scope())
                .withLife(issued.life());
    }

    @Override
    public Uni<Tokens> refresh(Session session) {
        return accessTokens
                .refresh(session.tokens().refreshToken(), session.tokens().idToken())
                .map(issued -> renewed(session.tokens(), issued))
                .onFailure(accessTokens::isRefusal)
                .transform(failure -> new RefreshRefusedException(failure.getMessage(), failure));
    }

    /** What the answer leaves out stays. */
    private static Tokens renewed(Tokens old, IssuedTokens issued) {
        return new Tokens(
                        issued.idToken() == null ? old.idToken() : issued.idToken(),
                        issued.accessToken(),
                        issued.accessTokenEnd(),
                        issued.refreshToken() == null ? old.refreshToken() : issued.refreshToken(),
                        issued.scope() == null ? old.scope() : issued.scope())
                .withLife(issued.life());
    }
}
