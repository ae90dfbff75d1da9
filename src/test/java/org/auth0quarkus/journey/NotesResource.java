package org.auth0quarkus.journey;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.auth0quarkus.web.CsrfProtected;
import org.jboss.resteasy.reactive.RestForm;

/** A form of an application's own. */
@Path("/test-notes")
@Singleton
@Authenticated
public class NotesResource {
    private final List<String> notes = new CopyOnWriteArrayList<>();

    @GET
    public String notes() {
        return String.join(",", notes);
    }

    @POST
    @CsrfProtected
    public Response add(@RestForm String text) {
        notes.add(text);
        return Response.noContent().build();
    }

    /** Declares no field of a form itself. */
    @POST
    @Path("/clear")
    @CsrfProtected
    public Response clear() {
        notes.clear();
        return Response.noContent().build();
    }
}
