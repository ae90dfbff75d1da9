package org.auth0quarkus.oidc;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * What a refresh brings is believed when its ID token is about the same user (OpenID Connect Core 1.0 section 12.2). The
 * newest verified one is kept, as some providers take no older one for a hint at logout; one that cannot be verified now is
 * left, and nobody is signed out for that.
 */
@Singleton
class RefreshedIdTokens {
    private final String issuer;
    private final String algorithm;
    private final IdTokenRules rules;
    private final ProviderKeys keys;
    private final Clock clock;
    private final RepeatedWarning warning;

    @Inject
    RefreshedIdTokens(Auth0Config config, IdTokenRules rules, ProviderKeys keys, Clock clock) {
        this(config.issuer(), config.idTokenAlgorithm(), rules, keys, clock);
    }

    RefreshedIdTokens(String issuer, String algorithm, IdTokenRules rules, ProviderKeys keys, Clock clock) {
        this.issuer = issuer;
        this.algorithm = algorithm;
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
        this.warning = new RepeatedWarning(Logger.getLogger(RefreshedIdTokens.class), clock);
    }

    /** The same, without an ID token when the session is to keep its own; fails with {@link IdTokenRefusedException}. */
    Uni<IssuedTokens> check(IssuedTokens issued, String held) {
        return issued.idToken() == null || issued.idToken().equals(held)
                ? Uni.createFrom().item(issued)
                : Uni.createFrom().deferred(() -> checked(issued, held));
    }

    private Uni<IssuedTokens> checked(IssuedTokens issued, String held) {
        SignedJwt token;
        boolean newer;
        try {
            token = new SignedJwt(issued.idToken(), algorithm);
            newer = isNewer(token.claims(), new SignedJwt(held, algorithm).claims(), issued.accessToken());
        } catch (MalformedClaimException e) {
            throw new IdTokenRefusedException("the ID token has a claim of a wrong kind");
        } catch (IdTokenRefusedException e) {
            throw e;
        } catch (JoseException | InvalidJwtException | RuntimeException e) {
            // Whatever the parser trips over; it may be encrypted.
            return kept(issued, "it is no signed JWT");
        }
        return keys.find(token.kid())
                .map(key -> {
                    if (key.isPresent() && !token.isSignedWith(key.get())) {
                        throw new IdTokenRefusedException("the ID token has a wrong signature");
                    }
                    return key.isPresent() && newer;
                })
                .onFailure(KeysUnavailableException.class)
                .recoverWithItem(false)
                .flatMap(taken -> taken
                        ? Uni.createFrom().item(issued)
                        : kept(issued, newer ? "its key is not known" : "its times are not those of a new one"));
    }

    private boolean isNewer(JwtClaims claims, JwtClaims held, String accessToken) throws MalformedClaimException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new IdTokenRefusedException("the ID token is of another issuer");
        }
        rules.checkWhose(claims, accessToken);
        if (!claims.getSubject().equals(held.getSubject())) {
            throw new IdTokenRefusedException("the ID token is of another subject");
        }
        NumericDate end = claims.getExpirationTime();
        return claims.getIssuedAt() != null
                && end != null
                && !rules.isOfTheFuture(claims)
                && !claims.getIssuedAt().isBefore(held.getIssuedAt())
                && end.getValue() > clock.instant().minus(Leeway.OF_CLOCKS).getEpochSecond();
    }

    private Uni<IssuedTokens> kept(IssuedTokens issued, String why) {
        warning.warn("sessions keep an older ID token: that of a refresh is not taken, " + why);
        return Uni.createFrom().item(issued.withoutIdToken());
    }
}
