package org.auth0quarkus.web.edge;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.http.Routes;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.auth0quarkus.web.ErrorAnswers;
import org.jboss.logging.Logger;

/**
 * Refuses requests by their head alone. Quarkus answers some of them with a 500, some without a body, and passes any
 * method on.
 */
@Singleton
class RequestGuard {
    /** Behind the filters that every answer passes, and behind the one against overload, which looks at nothing. */
    private static final int EARLY = 940;

    private static final String CHECKED = RequestGuard.class.getName();

    private final Routes routes;
    private final ErrorAnswers answers;
    private final RepeatedWarning warning;

    RequestGuard(Routes routes, ErrorAnswers answers, Clock clock) {
        this.routes = routes;
        this.answers = answers;
        this.warning = new RepeatedWarning(Logger.getLogger(RequestGuard.class), clock);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    /** Some requests fail before there is a route for them: without a host, or with a path that cannot be decoded. */
    void register(@Observes Router router) {
        router.errorHandler(400, this::refuse);
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.get(CHECKED) == null) {
                refuse(context);
            } else {
                context.next();
            }
        });
    }

    private void check(RoutingContext context) {
        context.put(CHECKED, true);
        RequestHead head = RequestHead.of(context.request());
        if (head.isMalformed()) {
            refuse(context);
        } else if (head.isUnknownMethod()) {
            answers.end(context, 501);
        } else if (!head.isDecodable()) {
            answers.end(context, 400);
        } else {
            checkRoute(context, head.method());
        }
    }

    private void refuse(RoutingContext context) {
        warning.warn("malformed requests were refused");
        context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        // The header alone does not make the server do it.
        context.addEndHandler(ended -> context.request().connection().close());
        answers.end(context, 400);
    }

    private void checkRoute(RoutingContext context, String method) {
        Routes.Route route = routes.at(context.request().path()).orElse(null);
        if (route == null || route.takes(method)) {
            context.next();
            return;
        }
        Set<String> methods = new TreeSet<>(route.methods());
        methods.add("OPTIONS");
        context.response().putHeader(HttpHeaderNames.ALLOW, String.join(", ", methods));
        answers.end(context, 405);
    }
}
