package org.auth0quarkus.web;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.oidc.AccessTokens;
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
        return tokens.refreshToken() != null && accessTokens.isRefreshDue(tokens.accessTokenEnd(), now);
    }

    @Override
    public Uni<Tokens> refresh(Session session) {
        return accessTokens
                .refresh(session.tokens().refreshToken())
                .map(issued -> renewed(session.tokens(), issued))
                .onFailure(accessTokens::isRefusal)
                .transform(RefreshRefusedException::new);
    }

    /** The ID token stays the one that was verified at login; a provider that does not rotate sends no refresh token. */
    private Tokens renewed(Tokens old, AuthorizationCodeTokens issued) {
        Long expiresIn = issued.getAccessTokenExpiresIn();
        Instant accessTokenEnd = expiresIn == null ? null : clock.instant().plusSeconds(expiresIn);
        String refreshToken = issued.getRefreshToken() == null ? old.refreshToken() : issued.getRefreshToken();
        return new Tokens(old.idToken(), issued.getAccessToken(), accessTokenEnd, refreshToken, old.scope());
    }
}
