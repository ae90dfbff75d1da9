package org.auth0quarkus.api;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;
import org.auth0quarkus.oidc.ProtocolClaims;
import org.auth0quarkus.session.CurrentUser;

/** {@code /api/me}: who is signed in, for scripts of our own pages. */
@Path("/api/me")
@PermitAll
public class MeResource {
    private final CurrentUser user;

    MeResource(CurrentUser user) {
        this.user = user;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> me() {
        if (!user.signedIn()) {
            return Map.of("authenticated", false);
        }
        Map<String, Object> claims = new LinkedHashMap<>(user.claims());
        claims.keySet().removeAll(ProtocolClaims.NAMES);
        return Map.of("authenticated", true, "user", claims);
    }
}
