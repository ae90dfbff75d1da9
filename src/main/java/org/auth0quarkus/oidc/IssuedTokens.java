package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Instant;

import io.quarkus.oidc.AuthorizationCodeTokens;

/**
 * What the provider's token endpoint answered; all but the access token may be null.
 *
 * @param accessTokenEnd counted from the answer, however often it is given out
 */
public record IssuedTokens(
        String idToken, String accessToken, Instant accessTokenEnd, String refreshToken, String scope) {
    static IssuedTokens of(AuthorizationCodeTokens issued, Clock clock) {
        Long expiresIn = issued.getAccessTokenExpiresIn();
        return new IssuedTokens(
                issued.getIdToken(),
                issued.getAccessToken(),
                expiresIn == null ? null : clock.instant().plusSeconds(expiresIn),
                issued.getRefreshToken(),
                issued.getAccessTokenScope());
    }

    /** Credentials never reach a log through a record's text. */
    @Override
    public String toString() {
        return "IssuedTokens[accessTokenEnd=" + accessTokenEnd + "]";
    }
}
