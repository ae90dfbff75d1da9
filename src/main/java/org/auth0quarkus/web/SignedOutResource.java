package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.ProviderLogout;
import org.auth0quarkus.session.Sessions;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the provider sends the browser after a logout. */
@Path(ProviderLogout.LANDING)
@PermitAll
public class SignedOutResource {
    private final AfterLogout afterLogout;
    private final BaseUrl baseUrl;
    private final Sessions sessions;

    SignedOutResource(AfterLogout afterLogout, BaseUrl baseUrl, Sessions sessions) {
        this.sessions = sessions;
        this.afterLogout = afterLogout;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response signedOut(RoutingContext context, @RestQuery String reason) {
        if (Sessions.endOf(context).isPresent()) {
            sessions.acknowledgeEnd(context);
        }
        return afterLogout
                .take(context)
                .map(path -> Redirects.to(baseUrl.at(path)))
                .orElseGet(() -> Pages.ok(LogoutPages.signedOut(SignedOut.of(reason))));
    }
}
