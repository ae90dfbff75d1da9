package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The body of a successful token response. */
final class TokenAnswer {
    private final Users users;
    private final IdTokens idTokens;
    private final AccessTokens accessTokens;
    private final Lifetimes lifetimes;

    TokenAnswer(Users users, IdTokens idTokens, AccessTokens accessTokens, Lifetimes lifetimes) {
        this.users = users;
        this.idTokens = idTokens;
        this.accessTokens = accessTokens;
        this.lifetimes = lifetimes;
    }

    /** The nonce is null on a refresh. */
    Map<String, Object> of(Grant grant, String nonce) {
        User user = users.withSub(grant.sub()).orElseThrow(() -> OAuthProblem.invalidGrant("The user is gone"));
        Optional<String> idToken = idTokens.issue(grant, user, nonce);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", accessTokens.issue(grant, user));
        idToken.ifPresent(token -> body.put("id_token", token));
        if (grant.refreshToken() != null) {
            body.put("refresh_token", grant.refreshToken());
        }
        body.put("scope", grant.scope());
        body.put("expires_in", lifetimes.of("access_token"));
        body.put("token_type", "Bearer");
        return body;
    }
}
