package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.ProviderLogout;

/** Where the provider sends the browser after a logout. */
@Path(ProviderLogout.LANDING)
@PermitAll
public class SignedOutResource {
    private final AfterLogout afterLogout;
    private final BaseUrl baseUrl;

    SignedOutResource(AfterLogout afterLogout, BaseUrl baseUrl) {
        this.afterLogout = afterLogout;
        this.baseUrl = baseUrl;
    }

    @GET
    public Response signedOut(RoutingContext context) {
        return afterLogout
                .take(context)
                .map(path -> Redirects.to(baseUrl.at(path)))
                .orElseGet(() -> Pages.ok(LogoutPages.signedOut(SignedOut.HERE)));
    }
}
