package org.auth0quarkus.journey;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.AttributeException;
import org.auth0quarkus.session.LoggedIn;
import org.auth0quarkus.session.SessionAttributes;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What an application does with data of its own; only the tests' application has it. */
@Path("/test-attributes")
@PermitAll
public class AttributesResource {
    private final SessionAttributes attributes;

    AttributesResource(SessionAttributes attributes) {
        this.attributes = attributes;
    }

    @GET
    @Path("{name}")
    public Uni<String> get(String name) {
        return attributes.get(name, String.class).map(found -> found.orElse("(none)"));
    }

    @GET
    @Path("{name}/number")
    public Uni<Integer> number(String name) {
        return attributes.get(name, Integer.class).map(Optional::orElseThrow);
    }

    /** Answers with what the same request reads after it. */
    @PUT
    @Path("{name}")
    public Uni<String> put(String name, String value) {
        return attributes.put(name, value).flatMap(done -> get(name));
    }

    @DELETE
    @Path("{name}")
    public Uni<String> remove(String name) {
        return attributes.remove(name).flatMap(done -> get(name));
    }

    @ServerExceptionMapper
    public Response refused(AttributeException refused) {
        return Response.status(409).entity(refused.reason().name()).build();
    }

    /** Does with a login what the user's address says. */
    @Singleton
    static class LoginObserver {
        static final AtomicInteger LOGINS = new AtomicInteger();

        void loggedIn(@Observes LoggedIn login) {
            LOGINS.incrementAndGet();
            switch (String.valueOf(login.claims().get("email"))) {
                case "remember@example.com" -> {
                    login.waitFor(login.attributes().put("greeting", "hello"));
                    login.waitFor(login.attributes().put("name", login.claims().get("name")));
                }
                case "throw@example.com" -> throw new IllegalStateException("an observer that throws");
                case "fail@example.com" ->
                    login.waitFor(Uni.createFrom().failure(new IllegalStateException("what an observer handed over")));
                default -> {}
            }
        }
    }
}
