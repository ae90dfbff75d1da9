package org.auth0quarkus.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.auth0quarkus.config.Auth0Config;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * What an ID token has to claim beside what Quarkus OIDC checks (OpenID Connect Core 1.0 sections 3.1.3.7 and 3.1.3.8): to
 * it one of several audiences may be us, {@code azp} and {@code at_hash} mean nothing, and time is {@code exp} and {@code nbf}.
 */
@Singleton
class IdTokenRules {
    private final String clientId;
    private final String algorithm;
    private final Clock clock;

    @Inject
    IdTokenRules(Auth0Config config, Clock clock) {
        this(config.clientId(), config.idTokenAlgorithm(), clock);
    }

    IdTokenRules(String clientId, String algorithm, Clock clock) {
        this.clientId = clientId;
        this.algorithm = algorithm;
        this.clock = clock;
    }

    /** Of a login: its claims, once Quarkus has verified it. Fails with {@link IdTokenRefusedException}. */
    JwtClaims check(String idToken, String accessToken) {
        try {
            JwtClaims claims = new SignedJwt(idToken, algorithm).claims();
            checkWhose(claims, accessToken);
            require(claims.getIssuedAt() != null && !isOfTheFuture(claims), "the ID token is of the future");
            return claims;
        } catch (MalformedClaimException | InvalidJwtException | JoseException e) {
            throw new IdTokenRefusedException("the ID token has a claim of a wrong kind");
        }
    }

    /** For whom and about whom it is, and whether the access token came with it. */
    void checkWhose(JwtClaims claims, String accessToken) throws MalformedClaimException {
        require(Audience.isAlone(clientId, claims), "the ID token is not for this client alone");
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank(), "the ID token has no subject");
        String hash = claims.getStringClaimValue("at_hash");
        require(hash == null || hash.equals(hash(accessToken)), "the ID token is of another access token");
    }

    boolean isOfTheFuture(JwtClaims claims) throws MalformedClaimException {
        return claims.getIssuedAt().getValue()
                > clock.instant().plus(Leeway.OF_CLOCKS).getEpochSecond();
    }

    /** The left half, by the hash function of the signature (section 3.1.3.6); that of Ed25519 is SHA-512. */
    private String hash(String accessToken) {
        String bits = algorithm.equals("EdDSA") ? "512" : algorithm.substring(2);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-" + bits).digest(accessToken.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-2", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IdTokenRefusedException(otherwise);
        }
    }
}
