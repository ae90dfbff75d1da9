package org.auth0quarkus.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** An external API that answers what a test tells it to. */
@Path("/test-api")
@PermitAll
public class SampleApi {
    private static volatile Response answer;

    static void answers(int status, String type, Object body) {
        answer = Response.status(status).type(type).entity(body).build();
    }

    @GET
    public Response get() {
        return answer;
    }
}
