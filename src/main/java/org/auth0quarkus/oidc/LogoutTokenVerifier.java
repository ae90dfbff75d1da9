package org.auth0quarkus.oidc;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.Auth0Config;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Tells whether a logout token is the provider's word (Back-Channel Logout 1.0 section 2.6). Quarkus' own check takes
 * any asymmetric algorithm, and belongs to an endpoint that keeps what it learns in one process, for a while.
 */
@Singleton
public class LogoutTokenVerifier {
    /** A real one has about a thousand characters. */
    static final int MAX_LENGTH = 16 * 1024;

    /** Section 2.4 recommends the first; providers from before it send the second, or nothing. */
    private static final Set<String> TYPES = Set.of("logout+jwt", "jwt");

    private final LogoutClaims claims;
    private final ProviderKeys keys;
    private final String algorithm;

    @Inject
    LogoutTokenVerifier(Auth0Config config, Clock clock, ProviderKeys keys) {
        this(new LogoutClaims(config.issuer(), config.clientId(), clock), keys, config.idTokenAlgorithm());
    }

    /** The algorithm is that of ID tokens; with it, none and HS256 (a token signed with a public key) are out. */
    LogoutTokenVerifier(LogoutClaims claims, ProviderKeys keys, String algorithm) {
        this.claims = claims;
        this.keys = keys;
        this.algorithm = algorithm;
    }

    /** Fails with {@link LogoutTokenRefusedException}, or with {@link KeysUnavailableException}: ask again later. */
    public Uni<LogoutToken> verify(String token) {
        return Uni.createFrom().deferred(() -> {
            SignedJwt jwt = parse(token);
            // Ahead of the signature, so that a token that is refused anyway makes us fetch no keys.
            LogoutToken claimed = claimed(jwt);
            return keys.find(jwt.kid()).map(key -> {
                if (!jwt.isSignedWith(
                        key.orElseThrow(() -> refused("The logout token is signed with an unknown key.")))) {
                    throw refused("The logout token has a wrong signature.");
                }
                return claimed;
            });
        });
    }

    private SignedJwt parse(String token) {
        if (token.length() > MAX_LENGTH) {
            throw refused("The logout token is too long.");
        }
        try {
            SignedJwt jwt = new SignedJwt(token, algorithm);
            checkType(jwt.type());
            if (!algorithm.equals(jwt.algorithm())) {
                throw refused("The logout token is not signed with " + algorithm + ".");
            }
            return jwt;
        } catch (LogoutTokenRefusedException e) {
            throw e;
        } catch (JoseException | RuntimeException e) {
            // Whatever the parser trips over, it is the token's fault.
            throw refused("The logout token is not a signed JWT.");
        }
    }

    private static void checkType(Object typ) {
        if (typ == null) {
            return;
        }
        String type = typ.toString().toLowerCase(Locale.ROOT);
        // RFC 7515 section 4.1.9: application/ may be left out, and case means nothing.
        if (!TYPES.contains(type.startsWith("application/") ? type.substring("application/".length()) : type)) {
            throw refused("The token is of another type.");
        }
    }

    private LogoutToken claimed(SignedJwt jwt) {
        try {
            return claims.check(jwt.claims());
        } catch (LogoutTokenRefusedException e) {
            throw e;
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
            throw refused("The logout token has a claim of a wrong kind.");
        }
    }

    private static LogoutTokenRefusedException refused(String sentence) {
        return new LogoutTokenRefusedException(sentence);
    }
}
