package org.auth0quarkus.session;

import java.time.Instant;

/**
 * What the provider issued for a session; only the ID token is always there.
 *
 * @param idToken the newest that was verified
 * @param scope what was granted, null when that is not known
 */
public record Tokens(String idToken, String accessToken, Instant accessTokenEnd, String refreshToken, String scope) {

    /** What is left when the next ones have no room. */
    Tokens withoutRefresh() {
        return new Tokens(idToken, accessToken, accessTokenEnd, null, scope);
    }

    Tokens withScope(String granted) {
        return new Tokens(idToken, accessToken, accessTokenEnd, refreshToken, granted);
    }

    /** Tokens are credentials: they never reach a log through a record's text. */
    @Override
    public String toString() {
        return "Tokens[accessTokenEnd=" + accessTokenEnd + ", refreshable=" + (refreshToken != null) + "]";
    }
}
