package org.auth0quarkus.devtenant;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Turns away whoever is not on this machine: the tenant checks no password. */
final class LoopbackOnly {
    private LoopbackOnly() {}

    static void check(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        // Both: behind a proxy the first may come from a header, and the second is the proxy's own.
        if (permits(request.remoteAddress()) && permits(request.connection().remoteAddress())) {
            ctx.next();
        } else {
            Answers.send(ctx, 403, "text/plain", "The development tenant answers this machine only.");
        }
    }

    /** For the control endpoints, which no page of another site may reach through the developer's browser. */
    static void checkNoOtherSite(RoutingContext ctx) {
        String site = ctx.request().getHeader("Sec-Fetch-Site");
        if (site == null || site.equals("same-origin") || site.equals("none")) {
            ctx.next();
        } else {
            Answers.send(ctx, 403, "text/plain", "Not from another site.");
        }
    }

    static boolean permits(SocketAddress address) {
        String literal = address == null ? null : address.hostAddress();
        try {
            return literal != null && InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
