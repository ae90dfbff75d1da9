package org.auth0quarkus.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.i18n.Language;

/** An error page for a Vert.x failure handler, where neither a JAX-RS nor a CDI request is there to ask. */
final class FailurePage {
    private FailurePage() {}

    /** The page's HTML, in the visitor's language, for an anonymous visitor: who it is may be what failed. */
    static String html(RoutingContext context, ErrorView view) {
        return ErrorPages.error(view)
                .setLocale(Language.of(context).locale())
                .data("here", Here.of(context))
                .data("user", Anonymous.VISITOR)
                .render();
    }

    /** As a resource would show it, to a visitor who is known. */
    static String forVisitor(RoutingContext context, ErrorView view) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return ErrorPages.error(view).render();
        }
        request.activate();
        try {
            Arc.container().select(CurrentVertxRequest.class).get().setCurrent(context);
            return ErrorPages.error(view).render();
        } finally {
            request.terminate();
        }
    }
}
