package org.auth0quarkus.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Gives the attributes of a request's session: the current one's by injection, a login's by hand. */
@Singleton
class SessionAttributesFactory {
    private final Sessions sessions;
    private final AttributeStore store;
    private final ObjectMapper json;

    SessionAttributesFactory(Sessions sessions, AttributeStore store, ObjectMapper json) {
        this.sessions = sessions;
        this.store = store;
        this.json = json;
    }

    @Produces
    @RequestScoped
    SessionAttributes current(CurrentVertxRequest request) {
        return of(request.getCurrent());
    }

    SessionAttributes of(RoutingContext context) {
        return new RequestAttributes(context, sessions, store, json);
    }
}
