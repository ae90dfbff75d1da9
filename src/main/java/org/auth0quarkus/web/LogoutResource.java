package org.auth0quarkus.web;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.oidc.AccessTokens;
import org.auth0quarkus.oidc.ProviderLogout;
import org.auth0quarkus.oidc.ReturnTo;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.Sessions;
import org.auth0quarkus.session.Tokens;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.SecurityEvent;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /logout}: ends our session and the provider's, when the visitor means it. */
@Path("/logout")
@PermitAll
public class LogoutResource {
    private final Sessions sessions;
    private final CsrfFilter csrf;
    private final ProviderLogout providerLogout;
    private final AfterLogout afterLogout;
    private final AccessTokens accessTokens;
    private final Audit audit;

    LogoutResource(
            Sessions sessions,
            CsrfFilter csrf,
            ProviderLogout providerLogout,
            AfterLogout afterLogout,
            AccessTokens accessTokens,
            Audit audit) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.providerLogout = providerLogout;
        this.afterLogout = afterLogout;
        this.accessTokens = accessTokens;
        this.audit = audit;
    }

    @GET
    public Uni<Response> link(RoutingContext context, @RestQuery String returnTo) {
        boolean deliberate = context.request().method() == HttpMethod.GET
                && new Navigation(context.request().headers()).isDeliberate();
        String path = ReturnTo.of(returnTo);
        // A flag: ?federated, with or without a value.
        boolean federated = context.queryParams().contains("federated");
        return deliberate ? logout(context, path, federated) : confirm(path, federated, 200);
    }

    @POST
    public Uni<Response> form(
            RoutingContext context,
            @RestForm("csrf") String token,
            @RestForm String returnTo,
            @RestForm String federated) {
        String path = ReturnTo.of(returnTo);
        return csrf.isOurs(context, token)
                ? logout(context, path, federated != null)
                : confirm(path, federated != null, 403);
    }

    private Uni<Response> logout(RoutingContext context, String returnTo, boolean federated) {
        Optional<Session> session = Sessions.of(context);
        Optional<Tokens> tokens = session.map(Session::tokens);
        String provider = providerLogout.url(
                tokens.map(Tokens::idToken).orElse(null),
                session.map(over -> over.owner().sid()).orElse(null),
                federated);
        return sessions.end(context).map(ended -> {
            session.ifPresent(over ->
                    audit.record(context, SecurityEvent.LOGOUT, over.owner().subject(), null));
            tokens.map(Tokens::refreshToken).ifPresent(accessTokens::revoke);
            afterLogout.remember(context, returnTo);
            return Redirects.afterPost(provider);
        });
    }

    private static Uni<Response> confirm(String returnTo, boolean federated, int status) {
        return Uni.createFrom().item(() -> Pages.of(status, LogoutPages.confirm(returnTo, federated)));
    }
}
