package org.auth0quarkus.devtenant;

import java.util.Arrays;
import java.util.Set;

/**
 * What one login gave the client; all tokens of it, a refresh token family included, live and die together.
 *
 * @param audience null without an API
 * @param organization id, null when none was asked for
 * @param refreshToken the only one of the family that is still good; null without {@code offline_access}
 */
record Grant(
        String id,
        String sub,
        String sid,
        String scope,
        String audience,
        String organization,
        String refreshToken,
        boolean revoked) {
    Set<String> scopes() {
        return Set.copyOf(Arrays.asList(scope.split(" ")));
    }

    Grant withRefreshToken(String token) {
        return new Grant(id, sub, sid, scope, audience, organization, token, revoked);
    }

    Grant asRevoked() {
        return new Grant(id, sub, sid, scope, audience, organization, refreshToken, true);
    }
}
