package org.auth0quarkus.oidc;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.MultiMap;
import org.auth0quarkus.config.Auth0Config;

/**
 * Adds what {@code /login} was asked for to the authorization request and remembers the attempt. The property
 * {@code authentication.forward-params} passes on any value from any path, so it is not used.
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class AuthorizationRedirect implements OidcRedirectFilter {
    /** Where the web room leaves the visitor's language for the provider's pages. */
    public static final String UI_LOCALES = "ui_locales";

    private static final String ORGANIZATION = "organization";

    private final Auth0Config config;
    private final LoginAttempts attempts;
    private final AllowedAccess allowed;
    private final Organizations organizations;

    AuthorizationRedirect(Auth0Config config, LoginAttempts attempts) {
        this.config = config;
        this.attempts = attempts;
        this.allowed = AllowedAccess.of(config);
        this.organizations = Organizations.of(config);
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        LoginParameters parameters =
                LoginParameters.of(redirect.routingContext().queryParams(), allowed);
        MultiMap added = redirect.additionalQueryParams();
        parameters.forwarded().forEach(added::set);
        config.audience()
                .filter(audience -> !added.contains("audience"))
                .ifPresent(audience -> added.set("audience", audience));
        ask(added);
        Optional.<String>ofNullable(redirect.routingContext().get(UI_LOCALES))
                .filter(locales -> !added.contains(UI_LOCALES))
                .ifPresent(locales -> added.set(UI_LOCALES, locales));
        attempts.begin(
                redirect.routingContext(),
                state(redirect.redirectUri()),
                parameters.returnTo(),
                added.get(ORGANIZATION));
    }

    private void ask(MultiMap added) {
        String named = added.get(ORGANIZATION);
        String asked = organizations.toAsk(named).orElse(null);
        if (asked == null || !asked.equals(named)) {
            // An invitation is into the organization that came with it.
            added.remove(ORGANIZATION).remove("invitation");
        }
        if (asked != null) {
            added.set(ORGANIZATION, asked);
        }
    }

    /** Quarkus puts a question mark behind an endpoint that has a query already (RFC 6749 section 3.1). */
    public static String withOneQuery(String authorizationRequest) {
        int query = authorizationRequest.indexOf('?') + 1;
        return authorizationRequest.substring(0, query)
                + authorizationRequest.substring(query).replaceFirst("\\?response_type=", "&response_type=");
    }

    private static String state(String authorizationRequest) {
        return new QueryStringDecoder(authorizationRequest)
                .parameters()
                .get("state")
                .get(0);
    }
}
