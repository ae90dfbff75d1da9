package org.auth0quarkus.web;

import java.util.Optional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.session.CurrentUser;

/**
 * The request that is being answered, for code that Qute calls and that nobody can hand it to. A template asks dozens of
 * times, and looking a bean up takes longer than asking it: what is looked up once are client proxies, which find the bean of
 * the current request themselves.
 */
final class CurrentRequest {
    private static CurrentVertxRequest request;
    private static CurrentUser user;

    private CurrentRequest() {}

    static Optional<RoutingContext> get() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        if (request == null) {
            request = Arc.container().select(CurrentVertxRequest.class).get();
        }
        return Optional.ofNullable(request.getCurrent());
    }

    /** Anonymous where there is no request, as in a Vert.x failure handler. */
    static CurrentUser user() {
        if (!Arc.container().requestContext().isActive()) {
            return Anonymous.VISITOR;
        }
        if (user == null) {
            user = Arc.container().select(CurrentUser.class).get();
        }
        return user;
    }
}
