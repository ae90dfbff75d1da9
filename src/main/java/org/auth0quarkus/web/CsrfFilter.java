package org.auth0quarkus.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.session.Csrf;
import org.auth0quarkus.session.Sessions;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** What {@link CsrfProtected} asks of a request. */
// A proxy, as filters are put together before there are settings.
@ApplicationScoped
class CsrfFilter {
    private final Csrf csrf;
    private final BaseUrl baseUrl;

    CsrfFilter(Csrf csrf, BaseUrl baseUrl) {
        this.csrf = csrf;
        this.baseUrl = baseUrl;
    }

    @CsrfProtected
    @WithFormRead
    @ServerRequestFilter
    void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        FormValue field = form == null ? null : form.getFirst("csrf");
        boolean isText = field != null && !field.isFileItem();
        if (!isOurs(context, isText ? field.getValue() : context.request().getHeader("X-CSRF-Token"))) {
            throw new StaleFormException();
        }
    }

    /** Whether a page of ours, shown to the session of this request, made the request. */
    boolean isOurs(RoutingContext context, String token) {
        return !new Navigation(context.request().headers()).isForeignPost(baseUrl.origin())
                && Sessions.of(context)
                        .map(session -> csrf.isFrom(session, token))
                        .orElse(true);
    }
}
