package org.auth0quarkus.oidc;

import java.util.Set;

/** What an ID token says about itself and the provider's session, and not about the user. */
public final class ProtocolClaims {
    public static final Set<String> NAMES = Set.of(
            "iss",
            "aud",
            "azp",
            "exp",
            "iat",
            "nbf",
            "jti",
            "nonce",
            "sid",
            "session_expiry",
            "at_hash",
            "c_hash",
            "s_hash",
            "acr",
            "amr",
            "auth_time");

    private ProtocolClaims() {}
}
