package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;

/** {@code /dev-styles}: everything that a page of an application's own can use; not in the packaged application. */
@Path("/dev-styles")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
public class StyleGuide {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance styles();
    }

    @GET
    @NonBlocking
    public TemplateInstance styles() {
        return Templates.styles();
    }
}
