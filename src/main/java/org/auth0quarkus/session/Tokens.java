package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;

import org.auth0quarkus.config.RefreshTime;

/**
 * What the provider issued for a session; only the ID token is always there.
 *
 * @param idToken the newest that was verified
 * @param scope what was granted, null when that is not known
 * @param refreshFrom when the access token is to be refreshed, null for the usual time before its end
 */
public record Tokens(
        String idToken,
        String accessToken,
        Instant accessTokenEnd,
        String refreshToken,
        String scope,
        Instant refreshFrom) {

    /** With an access token that lives as long as most do. */
    public Tokens(String idToken, String accessToken, Instant accessTokenEnd, String refreshToken, String scope) {
        this(idToken, accessToken, accessTokenEnd, refreshToken, scope, null);
    }

    /** With the life that the access token had when it was issued, null when that is not known. */
    public Tokens withLife(Duration life) {
        boolean isShort = life != null && life.compareTo(RefreshTime.EARLY) <= 0;
        return withRefreshFrom(isShort ? RefreshTime.of(accessTokenEnd, life) : null);
    }

    /** Null for an access token without an end. */
    public Instant refreshDue() {
        return refreshFrom != null || accessTokenEnd == null ? refreshFrom : accessTokenEnd.minus(RefreshTime.EARLY);
    }

    /** What is left when the next ones have no room. */
    Tokens withoutRefresh() {
        return new Tokens(idToken, accessToken, accessTokenEnd, null, scope, refreshFrom);
    }

    Tokens withScope(String granted) {
        return new Tokens(idToken, accessToken, accessTokenEnd, refreshToken, granted, refreshFrom);
    }

    Tokens withRefreshFrom(Instant from) {
        return new Tokens(idToken, accessToken, accessTokenEnd, refreshToken, scope, from);
    }

    /** Whether an API would take the access token. */
    public boolean isUsable(Instant now) {
        return accessToken != null && (accessTokenEnd == null || accessTokenEnd.isAfter(now));
    }

    /** Tokens are credentials: they never reach a log through a record's text. */
    @Override
    public String toString() {
        return "Tokens[accessTokenEnd=" + accessTokenEnd + ", refreshable=" + (refreshToken != null) + "]";
    }
}
