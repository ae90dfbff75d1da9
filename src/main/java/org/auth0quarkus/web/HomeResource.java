package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;

/** {@code /}: the home page, signed in or not. */
@Path("/")
@PermitAll
public class HomeResource {
    @GET
    @NonBlocking
    public TemplateInstance home() {
        return HomePages.home();
    }
}
