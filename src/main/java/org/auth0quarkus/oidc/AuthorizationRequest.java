package org.auth0quarkus.oidc;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.Auth0Config;

/**
 * What an authorization request has beside what Quarkus OIDC puts into it, however it gets to the provider. The property
 * {@code authentication.forward-params} passes on any value from any path, so it is not used.
 */
@Singleton
class AuthorizationRequest {
    private static final String ORGANIZATION = "organization";

    private final Auth0Config config;
    private final LoginAttempts attempts;
    private final AllowedAccess allowed;
    private final Organizations organizations;

    AuthorizationRequest(Auth0Config config, LoginAttempts attempts) {
        this.config = config;
        this.attempts = attempts;
        this.allowed = AllowedAccess.of(config);
        this.organizations = Organizations.of(config);
    }

    /** Adds what {@code /login} was asked for but its scope, and remembers the attempt; answers what that was. */
    LoginParameters complete(RoutingContext login, String state, MultiMap request) {
        LoginParameters parameters = LoginParameters.of(login.queryParams(), allowed);
        parameters.forwarded().forEach(request::set);
        config.audience()
                .filter(audience -> !request.contains("audience"))
                .ifPresent(audience -> request.set("audience", audience));
        ask(request);
        Optional.<String>ofNullable(login.get(AuthorizationRedirect.UI_LOCALES))
                .filter(locales -> !request.contains(AuthorizationRedirect.UI_LOCALES))
                .ifPresent(locales -> request.set(AuthorizationRedirect.UI_LOCALES, locales));
        attempts.begin(login, state, parameters.returnTo(), request.get(ORGANIZATION));
        return parameters;
    }

    private void ask(MultiMap request) {
        String named = request.get(ORGANIZATION);
        String asked = organizations.toAsk(named).orElse(null);
        if (asked == null || !asked.equals(named)) {
            // An invitation is into the organization that came with it.
            request.remove(ORGANIZATION).remove("invitation");
        }
        if (asked != null) {
            request.set(ORGANIZATION, asked);
        }
    }
}
