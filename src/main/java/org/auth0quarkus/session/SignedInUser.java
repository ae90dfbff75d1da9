package org.auth0quarkus.session;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.auth0quarkus.config.BaseUrl;

/** The visitor as the ID token of the session describes them. */
@RequestScoped
class SignedInUser implements CurrentUser {
    private final Map<String, Object> claims;
    private final String csrf;
    private final SafePicture pictures;

    SignedInUser(SecurityIdentity identity, CurrentVertxRequest request, Csrf csrf, BaseUrl baseUrl) {
        this.claims = claims(identity);
        this.pictures = new SafePicture(baseUrl.origin());
        this.csrf = claims.isEmpty()
                ? null
                : Sessions.of(request.getCurrent()).map(csrf::tokenFor).orElse(null);
    }

    private static Map<String, Object> claims(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal principal)) {
            return Map.of();
        }
        Map<String, Object> claims = PlainClaims.of(principal.getClaims().getClaimsMap());
        claims.remove("raw_token");
        return claims;
    }

    @Override
    public boolean signedIn() {
        return !claims.isEmpty();
    }

    @Override
    public String name() {
        return Stream.of("name", "nickname", "email", "sub")
                .map(this::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String subject() {
        return text("sub");
    }

    @Override
    public String email() {
        return text("email");
    }

    @Override
    public boolean emailVerified() {
        return Boolean.TRUE.equals(claims.get("email_verified"));
    }

    @Override
    public String picture() {
        return pictures.of(claims.get("picture"));
    }

    @Override
    public String initials() {
        return Initials.of(name());
    }

    @Override
    public Map<String, Object> claims() {
        return claims;
    }

    @Override
    public String csrf() {
        return csrf;
    }

    private String text(String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }
}
