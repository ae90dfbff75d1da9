package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** What a logout token has to claim, whoever signed it (Back-Channel Logout 1.0 sections 2.4 and 2.6). */
record LogoutClaims(String issuer, String clientId, Clock clock) {
    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Section 4 recommends two minutes; a provider that dates its tokens further is not trusted to have meant it. */
    static final Duration LONGEST = Duration.ofHours(1);

    LogoutToken check(JwtClaims claims) throws MalformedClaimException {
        require(issuer.equals(claims.getIssuer()), "The logout token is of another issuer.");
        require(Audience.isAlone(clientId, claims), "The logout token is for another client.");
        Instant issuedAt = checkTimes(claims);
        require(
                claims.getClaimValue("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map,
                "The logout token tells of no back-channel logout.");
        // Even an empty one: it would be an ID token's, which must not pass for a logout token.
        require(!claims.getClaimsMap().containsKey("nonce"), "The logout token has a nonce.");
        String sid = text(claims, "sid");
        String subject = text(claims, "sub");
        require(sid != null || subject != null, "The logout token has neither sid nor sub.");
        String id = text(claims, "jti");
        require(id != null, "The logout token has no jti.");
        return new LogoutToken(id, sid, subject, issuedAt);
    }

    private Instant checkTimes(JwtClaims claims) throws MalformedClaimException {
        require(claims.getIssuedAt() != null, "The logout token has no iat.");
        require(claims.getExpirationTime() != null, "The logout token has no exp.");
        long now = clock.instant().getEpochSecond();
        long issuedAt = claims.getIssuedAt().getValue();
        long end = claims.getExpirationTime().getValue();
        require(issuedAt <= now + Leeway.OF_CLOCKS.toSeconds(), "The logout token is of the future.");
        // Both ends of iat are bounded before it is added to: a token may claim any number.
        require(issuedAt >= now - Leeway.OF_CLOCKS.plus(LONGEST).toSeconds(), "The logout token is too old.");
        require(end > now - Leeway.OF_CLOCKS.toSeconds(), "The logout token has expired.");
        require(end > issuedAt && end <= issuedAt + LONGEST.toSeconds(), "The logout token has an unlikely exp.");
        return Instant.ofEpochSecond(issuedAt);
    }

    /** Null when the claim is absent; one that is there has to mean something. */
    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        if (!claims.getClaimsMap().containsKey(name)) {
            return null;
        }
        String text = claims.getStringClaimValue(name);
        require(text != null && !text.isBlank(), "The logout token has an empty jti, sid or sub.");
        return text;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new LogoutTokenRefusedException(otherwise);
        }
    }
}
