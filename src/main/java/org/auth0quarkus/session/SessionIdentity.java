package org.auth0quarkus.session;

import jakarta.inject.Singleton;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** The security identity of a session, with the same principal, credentials and roles that Quarkus OIDC gives. */
@Singleton
class SessionIdentity {
    private final TenantConfigBean tenants;

    SessionIdentity(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    SecurityIdentity of(Session session, RoutingContext context) {
        return new DeferredIdentity(() -> build(session, context));
    }

    private SecurityIdentity build(Session session, RoutingContext context) {
        Tokens tokens = session.tokens();
        var tenant = tenants.getDefaultTenant().oidcConfig();
        JsonObject claims = new JsonObject(IdTokenClaims.of(session));
        IdTokenCredential idToken = new IdTokenCredential(tokens.idToken());
        RefreshToken refreshToken = new RefreshToken(tokens.refreshToken());
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(
                        parse(claims.encode(), tokens.idToken()),
                        idToken,
                        tenant.token().principalClaim().orElse(null)))
                .addCredential(idToken)
                .addCredential(refreshToken)
                .addCredential(new AccessTokenCredential(tokens.accessToken(), refreshToken));
        OidcUtils.setSecurityIdentityRoles(identity, tenant, claims);
        OidcUtils.setRoutingContextAttribute(identity, context);
        OidcUtils.setTenantIdAttribute(identity, tenant);
        return identity.build();
    }

    private static JwtClaims parse(String json, String idToken) {
        try {
            JwtClaims claims = JwtClaims.parse(json);
            claims.setClaim(Claims.raw_token.name(), idToken);
            return claims;
        } catch (InvalidJwtException e) {
            throw new IllegalStateException("an ID token that was verified at login has claims", e);
        }
    }
}
