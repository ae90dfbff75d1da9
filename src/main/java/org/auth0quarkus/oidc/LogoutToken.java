package org.auth0quarkus.oidc;

import java.time.Instant;

/**
 * A logout token that was verified (OpenID Connect Back-Channel Logout 1.0).
 *
 * @param id its {@code jti}
 * @param sid the provider's session that is over, null when all of the subject's are
 * @param subject null only when there is a sid
 * @param issuedAt in whole seconds, by the provider's clock
 */
public record LogoutToken(String id, String sid, String subject, Instant issuedAt) {
    /** The same for the same token alone, also of a provider whose {@code jti} is not as unique as it has to be. */
    public String fingerprint() {
        return String.join("\n", id, String.valueOf(sid), String.valueOf(subject), issuedAt.toString());
    }
}
