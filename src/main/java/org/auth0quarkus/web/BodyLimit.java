package org.auth0quarkus.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that says beforehand that it is too large; Quarkus would, with an empty page. */
@Singleton
class BodyLimit {
    /** Behind the filters that every answer passes; ahead of authentication and of Quarkus' own check. */
    private static final int EARLY = 900;

    private final long limit;
    private final ErrorAnswers answers;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ErrorAnswers answers) {
        this.limit = limit.asLongValue();
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH)) > limit) {
            // The rest is not read, so the connection is of no more use.
            context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            answers.end(context, 413);
        } else {
            context.next();
        }
    }

    /** Zero for what is no number, which the server refuses itself. */
    private static long announced(String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
