package org.auth0quarkus.web;

import java.util.Optional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The request that is being answered, for code that Qute calls and that nobody can hand it to. */
final class CurrentRequest {
    private CurrentRequest() {}

    static Optional<RoutingContext> get() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(Arc.container()
                        .instance(CurrentVertxRequest.class)
                        .get()
                        .getCurrent())
                : Optional.empty();
    }
}
