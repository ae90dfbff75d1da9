package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.ProviderLogout;
import org.auth0quarkus.oidc.ReturnTo;
import org.auth0quarkus.session.Sessions;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the provider sends the browser after a logout. */
@Path(ProviderLogout.LANDING)
@PermitAll
public class SignedOutResource {
    private final AfterLogout afterLogout;
    private final BaseUrl baseUrl;
    private final Sessions sessions;
    private final SecurityIdentity visitor;

    SignedOutResource(AfterLogout afterLogout, BaseUrl baseUrl, Sessions sessions, SecurityIdentity visitor) {
        this.sessions = sessions;
        this.afterLogout = afterLogout;
        this.baseUrl = baseUrl;
        this.visitor = visitor;
    }

    @GET
    public Response signedOut(RoutingContext context, @RestQuery String reason) {
        if (Sessions.endOf(context).isPresent()) {
            sessions.acknowledgeEnd(context);
        }
        return afterLogout
                .take(context)
                .map(path -> Redirects.to(baseUrl.at(path)))
                .orElseGet(() -> visitor.isAnonymous()
                        ? Pages.ok(LogoutPages.signedOut(SignedOut.of(reason)))
                        // Signed in again since, in another tab: no page may say otherwise.
                        : Redirects.to(baseUrl.at(ReturnTo.HOME)));
    }
}
