package org.auth0quarkus.oidc;

import java.util.List;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Whom a token of the provider's is for. */
final class Audience {
    private Audience() {}

    /**
     * Whether it is for this client alone (OpenID Connect Core 1.0 section 3.1.3.7): we trust no other client, which could
     * bring us a token that was issued to it.
     */
    static boolean isAlone(String clientId, JwtClaims claims) throws MalformedClaimException {
        List<String> audience = claims.getAudience();
        Object authorized = claims.getClaimValue("azp");
        return !audience.isEmpty()
                && audience.stream().allMatch(clientId::equals)
                && (authorized == null || authorized.equals(clientId));
    }
}
