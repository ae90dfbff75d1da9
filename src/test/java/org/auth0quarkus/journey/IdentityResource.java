package org.auth0quarkus.journey;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdToken;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import org.auth0quarkus.session.CurrentUser;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A page of an application that uses what Quarkus OIDC offers. */
@Path("/test-identity")
@Authenticated
public class IdentityResource {
    @Inject
    @IdToken
    JsonWebToken idToken;

    @Inject
    SecurityIdentity identity;

    @Inject
    AccessTokenCredential accessToken;

    @Inject
    CurrentUser user;

    @GET
    public Map<String, Object> all() {
        return Map.of(
                "idToken", idToken.getSubject(),
                "email", idToken.<String>getClaim("email"),
                "identity", identity.getPrincipal().getName(),
                "accessToken", accessToken.getToken() != null && accessToken.getRefreshToken() != null,
                "user", user.name());
    }
}
