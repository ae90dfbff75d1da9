package org.auth0quarkus.devtenant;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Puts the failures that have nothing to do with the request in front of an endpoint: a 500, or no answer at all. */
final class Outages {
    private final Faults faults;

    Outages(Faults faults) {
        this.faults = faults;
    }

    Handler<RoutingContext> of(Fault error, Fault silence) {
        return ctx -> {
            if (faults.hits(silence)) {
                return; // the request stays unanswered: that is the fault
            }
            if (faults.hits(error)) {
                Answers.send(ctx, 500, "text/plain", "Internal Server Error");
            } else {
                ctx.next();
            }
        };
    }
}
