package org.auth0quarkus.web;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.AllowedAccess;
import org.auth0quarkus.oidc.LoginParameters;
import org.auth0quarkus.session.Sessions;

/** {@code /login}: the one place where a sign-in starts. */
@Path("/login")
@PermitAll
public class LoginResource {
    private final SecurityIdentity visitor;
    private final BaseUrl baseUrl;
    private final Clock clock;
    private final AllowedAccess allowed;
    private final AuthorizationRequests authorizationRequests;

    LoginResource(
            SecurityIdentity visitor,
            BaseUrl baseUrl,
            Auth0Config config,
            Clock clock,
            AuthorizationRequests authorizationRequests) {
        this.visitor = visitor;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.allowed = AllowedAccess.of(config);
        this.authorizationRequests = authorizationRequests;
    }

    @GET
    public Uni<Response> login(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET
                || new Navigation(context.request().headers()).isAhead()) {
            return Uni.createFrom().item(Redirects.notYet());
        }
        LoginParameters parameters = LoginParameters.of(context.queryParams(), allowed);
        if (!visitor.isAnonymous() && !parameters.asksForLogin() && !lacksToken(context)) {
            return Uni.createFrom().item(Redirects.to(baseUrl.at(parameters.returnTo())));
        }
        HostAndPort asked = context.request().authority();
        if (asked != null && baseUrl.isOtherLoopbackName(asked.host())) {
            return Uni.createFrom()
                    .item(Redirects.to(baseUrl.at(context.request().uri())));
        }
        return authorizationRequests.start(context, parameters);
    }

    /** Whoever comes for another access token would be sent straight back to where the one that is over is not accepted. */
    private boolean lacksToken(RoutingContext context) {
        return Sessions.of(context)
                .filter(session -> !session.tokens().isUsable(clock.instant()))
                .isPresent();
    }
}
