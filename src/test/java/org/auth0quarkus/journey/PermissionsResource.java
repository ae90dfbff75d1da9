package org.auth0quarkus.journey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionChecker;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** What Quarkus' security guides show, in an application. */
@Path("/test-permissions")
public class PermissionsResource {
    @GET
    @Path("augmented")
    @RolesAllowed("of-the-augmentor")
    public String augmented() {
        return "augmented";
    }

    @GET
    @Path("scope")
    @PermissionsAllowed("profile")
    public String scope() {
        return "scope";
    }

    @GET
    @Path("other-scope")
    @PermissionsAllowed("delete:everything")
    public String otherScope() {
        return "other";
    }

    @GET
    @Path("checked")
    @PermissionsAllowed("be-alice")
    public String checked() {
        return "checked";
    }

    /** As an application would write them. */
    @ApplicationScoped
    public static class Rules implements SecurityIdentityAugmentor {
        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            return Uni.createFrom()
                    .item(
                            identity.isAnonymous()
                                    ? identity
                                    : QuarkusSecurityIdentity.builder(identity)
                                            .addRole("of-the-augmentor")
                                            .setPrincipal(new QuarkusPrincipal(
                                                    identity.getPrincipal().getName()))
                                            .build());
        }

        @PermissionChecker("be-alice")
        boolean isAlice(SecurityIdentity identity) {
            return identity.getPrincipal().getName().contains("bafe82") || identity.hasRole("nobody");
        }
    }
}
