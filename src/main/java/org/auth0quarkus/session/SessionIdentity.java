package org.auth0quarkus.session;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * The security identity of a session, with the same principal, credentials, roles and permissions that Quarkus OIDC gives. An
 * identity provider, as augmentors and permission checkers run on what comes from one alone.
 */
@Singleton
class SessionIdentity implements IdentityProvider<SessionIdentity.Request> {
    private final TenantConfigBean tenants;

    SessionIdentity(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** Asks for the identity of a session that was opened. */
    static final class Request extends BaseAuthenticationRequest {
        private final Session session;

        Request(Session session) {
            this.session = session;
        }
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext asking) {
        RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(request);
        return Uni.createFrom().item(new DeferredIdentity(() -> build(request.session, context)));
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
        identity.addPermissionsAsString(permissions(claims.getValue("scope"), tokens.scope()));
        OidcUtils.setRoutingContextAttribute(identity, context);
        OidcUtils.setTenantIdAttribute(identity, tenant);
        return identity.build();
    }

    /** What was granted, and what the provider put into the ID token, where Quarkus OIDC looks. */
    private static Set<String> permissions(Object claim, String granted) {
        Stream<?> claimed = claim instanceof JsonArray list ? list.stream() : Stream.ofNullable(claim);
        return Stream.concat(claimed, Stream.ofNullable(granted))
                .flatMap(scopes -> Arrays.stream(scopes.toString().split(" ")))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
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
