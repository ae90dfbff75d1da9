package org.auth0quarkus.journey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.auth0quarkus.session.CurrentUser;

/** A page of an application, for one role alone. */
@Path("/test-editors")
public class EditorsResource {
    private final CurrentUser user;

    EditorsResource(CurrentUser user) {
        this.user = user;
    }

    @GET
    @RolesAllowed("editor")
    @Produces(MediaType.TEXT_HTML)
    public String editors() {
        return "Welcome, " + user.name();
    }
}
