package org.auth0quarkus.devtenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Codes and the grants behind them: what may be exchanged, once, and what is revoked when it is tried twice. */
final class Grants {
    private static final Duration CODE_USABLE = Duration.ofSeconds(60);
    private static final Duration CODE_REMEMBERED = Duration.ofHours(1);
    private static final Duration GRANT = Duration.ofDays(30);

    private final Table<Code> codes;
    private final Table<Grant> grants;
    private final Memory memory;
    private final Clock clock;
    private final Secrets secrets;

    Grants(Memory memory, Clock clock, Secrets secrets) {
        this.codes = memory.table(Code.class, clock);
        this.grants = memory.table(Grant.class, clock);
        this.memory = memory;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A code, and what comes with it once it is redeemed. */
    record Redeemed(Grant grant, String nonce) {}

    String newCode(AuthorizeRequest request, SsoSession session) {
        String organization =
                request.organization() == null ? null : request.organization().id();
        Grant grant = new Grant(
                secrets.next(),
                session.sub(),
                session.sid(),
                request.scope(),
                request.audience(),
                organization,
                null,
                false);
        grants.put(grant.id(), GRANT, grant);
        String code = secrets.next();
        long until = clock.millis() + CODE_USABLE.toMillis();
        codes.put(
                code,
                CODE_REMEMBERED,
                new Code(grant.id(), request.redirectUri(), request.challenge(), request.nonce(), until, false));
        return code;
    }

    /** Uses the code up, whether or not the rest is right. */
    synchronized Redeemed redeem(String presented, String redirectUri, String verifier) {
        Code code = codes.get(presented).orElseThrow(() -> OAuthProblem.invalidGrant("Invalid authorization code"));
        if (code.used()) {
            memory.count("reuse");
            revokeGrant(code.grant());
            throw OAuthProblem.invalidGrant("Invalid authorization code");
        }
        codes.put(presented, CODE_REMEMBERED, code.asUsed());
        if (clock.millis() >= code.usableUntil()) {
            throw OAuthProblem.invalidGrant("The authorization code has expired");
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw OAuthProblem.invalidGrant("The redirect URI is wrong");
        }
        if (!verifies(code.challenge(), verifier)) {
            throw OAuthProblem.invalidGrant("Failed to verify code verifier");
        }
        Grant grant = living(code.grant()).orElseThrow(() -> OAuthProblem.invalidGrant("Invalid authorization code"));
        return new Redeemed(grant.scopes().contains("offline_access") ? rotated(grant) : grant, code.nonce());
    }

    /** The grant with its next refresh token; a token used before revokes the whole family (RFC 9700 section 4.14). */
    synchronized Grant refresh(String token) {
        Grant grant = living(grantOf(token))
                .orElseThrow(() -> OAuthProblem.invalidGrant("Unknown or invalid refresh token."));
        if (!token.equals(grant.refreshToken())) {
            memory.count("reuse");
            revokeGrant(grant.id());
            throw OAuthProblem.invalidGrant("Unknown or invalid refresh token.");
        }
        return rotated(grant);
    }

    synchronized void revoke(String refreshToken) {
        revokeGrant(grantOf(refreshToken));
    }

    boolean isRevoked(String id) {
        return grants.get(id).map(Grant::revoked).orElse(false);
    }

    Optional<Grant> living(String id) {
        return grants.get(id).filter(grant -> !grant.revoked());
    }

    private Grant rotated(Grant grant) {
        Grant next = grant.withRefreshToken("v1." + grant.id() + "." + secrets.next());
        grants.put(next.id(), GRANT, next);
        return next;
    }

    private void revokeGrant(String id) {
        Optional<Grant> grant = grants.get(id);
        grant.ifPresent(g -> grants.put(id, GRANT, g.asRevoked()));
    }

    /** The grant's id is as secret as the token that carries it: nobody else can make us revoke a family. */
    private static String grantOf(String refreshToken) {
        String[] parts = refreshToken == null ? new String[0] : refreshToken.split("\\.");
        return parts.length == 3 ? parts[1] : "";
    }

    private static boolean verifies(String challenge, String verifier) {
        if (challenge == null || verifier == null) {
            return challenge == null && verifier == null;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
