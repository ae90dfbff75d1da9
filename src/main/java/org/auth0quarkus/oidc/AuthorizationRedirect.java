package org.auth0quarkus.oidc;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Adds what {@code /login} was asked for to the authorization request that the browser carries. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class AuthorizationRedirect implements OidcRedirectFilter {
    /** Where the web room leaves the visitor's language for the provider's pages. */
    public static final String UI_LOCALES = "ui_locales";

    private final AuthorizationRequest request;

    AuthorizationRedirect(AuthorizationRequest request) {
        this.request = request;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        List<String> state =
                new QueryStringDecoder(redirect.redirectUri()).parameters().get("state");
        // Without a state the browser carries the name of a request that was pushed, which is complete.
        if (state != null) {
            request.complete(redirect.routingContext(), state.get(0), redirect.additionalQueryParams());
        }
    }

    /** Quarkus puts a question mark behind an endpoint that has a query already (RFC 6749 section 3.1). */
    public static String withOneQuery(String authorizationRequest) {
        int query = authorizationRequest.indexOf('?') + 1;
        return authorizationRequest.substring(0, query)
                + authorizationRequest.substring(query).replaceFirst("\\?(response_type|client_id)=", "&$1=");
    }
}
