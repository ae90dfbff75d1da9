package org.auth0quarkus.web.edge;

import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/** An answer that sets a cookie is for one visitor: a shared cache that kept it would give the cookie to all (RFC 9111 section 7.3). */
final class PrivateCookies {
    private static final int EARLY = 930;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(head -> keepPrivate(context));
                    context.next();
                },
                EARLY);
    }

    /** Cookies are read only for the few answers that a cache may keep. */
    private static void keepPrivate(RoutingContext context) {
        String cache = context.response().headers().get(HttpHeaderNames.CACHE_CONTROL);
        if (cache != null && cache.contains("public") && setsCookie(context)) {
            context.response().putHeader(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        }
    }

    private static boolean setsCookie(RoutingContext context) {
        return context.request().cookies().stream().anyMatch(cookie -> ((ServerCookie) cookie).isChanged());
    }
}
