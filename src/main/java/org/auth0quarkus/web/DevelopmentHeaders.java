package org.auth0quarkus.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * While developing, the policy for pages is for those of the application: the Dev UI, and what Quarkus shows in the place of
 * an application that does not compile or start, need scripts and frames. In {@code application.properties} the headers
 * are off there, as Quarkus adds them to its own pages first and no filter comes before those.
 */
@Singleton
@IfBuildProfile("dev")
class DevelopmentHeaders {
    /** Ahead of all else that the application answers. */
    private static final int FIRST = 10_000;

    private final SecurityHeaders headers;

    DevelopmentHeaders(SecurityHeaders headers) {
        this.headers = headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        if (!isOfQuarkus(context.request().path())) {
            headers.complete(context.response());
        }
        context.next();
    }

    static boolean isOfQuarkus(String path) {
        return path != null && path.startsWith("/q/");
    }
}
