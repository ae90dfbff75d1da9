package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.quarkus.oidc.AuthorizationCodeTokens;
import org.auth0quarkus.config.RefreshTime;

/**
 * What the provider's token endpoint answered; all but the access token may be null.
 *
 * @param accessTokenEnd counted from the answer, however often it is given out
 * @param life of the access token
 */
public record IssuedTokens(
        String idToken, String accessToken, Instant accessTokenEnd, Duration life, String refreshToken, String scope) {
    public static IssuedTokens of(AuthorizationCodeTokens issued, Clock clock) {
        Long expiresIn = issued.getAccessTokenExpiresIn();
        return new IssuedTokens(
                issued.getIdToken(),
                issued.getAccessToken(),
                expiresIn == null ? null : clock.instant().plusSeconds(expiresIn),
                expiresIn == null ? null : Duration.ofSeconds(expiresIn),
                issued.getRefreshToken(),
                issued.getAccessTokenScope());
    }

    IssuedTokens withoutIdToken() {
        return new IssuedTokens(null, accessToken, accessTokenEnd, life, refreshToken, scope);
    }

    /** When it is time for others. */
    Instant refreshFrom() {
        return life == null ? Instant.MAX : RefreshTime.of(accessTokenEnd, life);
    }

    /** Credentials never reach a log through a record's text. */
    @Override
    public String toString() {
        return "IssuedTokens[accessTokenEnd=" + accessTokenEnd + "]";
    }
}
