package org.auth0quarkus.web;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.oidc.UserInfoClaims;
import org.auth0quarkus.session.Tokens;
import org.auth0quarkus.session.UserInfo;

/** Joins the two rooms that do not know each other: the login's claims and the provider that has more of them. */
@ApplicationScoped
class ProviderUserInfo implements UserInfo {
    private final UserInfoClaims claims;

    ProviderUserInfo(UserInfoClaims claims) {
        this.claims = claims;
    }

    @Override
    public Uni<Map<String, Object>> beside(Map<String, Object> idToken, Tokens tokens) {
        return claims.beside(idToken, tokens.accessToken(), tokens.scope());
    }
}
