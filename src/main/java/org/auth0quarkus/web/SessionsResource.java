package org.auth0quarkus.web;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.AccessTokens;
import org.auth0quarkus.session.EndReason;
import org.auth0quarkus.session.Revocations;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.Sessions;
import org.auth0quarkus.session.UserSessions;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.SecurityEvent;
import org.jboss.resteasy.reactive.RestForm;

/** {@code /sessions}: where the user is signed in, and how to end it. */
@Path("/sessions")
@Authenticated
public class SessionsResource {
    private final UserSessions userSessions;
    private final Revocations revocations;
    private final Sessions sessions;
    private final BaseUrl baseUrl;
    private final Clock clock;
    private final AccessTokens accessTokens;
    private final Audit audit;

    SessionsResource(
            UserSessions userSessions,
            Revocations revocations,
            Sessions sessions,
            BaseUrl baseUrl,
            Clock clock,
            AccessTokens accessTokens,
            Audit audit) {
        this.userSessions = userSessions;
        this.revocations = revocations;
        this.sessions = sessions;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.accessTokens = accessTokens;
        this.audit = audit;
    }

    @GET
    public Uni<Response> list(RoutingContext context) {
        return userSessions
                .list(session(context))
                .map(listed -> Pages.ok(SessionPages.sessions(SessionRow.of(listed), !userSessions.knowsOthers())));
    }

    @POST
    @Path("/end")
    @CsrfProtected
    public Uni<Response> end(RoutingContext context, @RestForm String id) {
        Session session = session(context);
        return userSessions
                .end(session, String.valueOf(id))
                .invoke(() -> revoked(context, session, "one"))
                .map(ended -> Redirects.afterPost(baseUrl.at("/sessions")));
    }

    @POST
    @Path("/end-others")
    @CsrfProtected
    public Uni<Response> endOthers(RoutingContext context) {
        Session session = session(context);
        return userSessions
                .endOthers(session)
                .invoke(() -> revoked(context, session, "others"))
                .map(ended -> Redirects.afterPost(baseUrl.at("/sessions")));
    }

    /** This one too, and those that nobody has seen for long. */
    @POST
    @Path("/end-all")
    @CsrfProtected
    public Uni<Response> endAll(RoutingContext context) {
        Session session = session(context);
        return revocations
                .revokeSubject(session.owner().subject(), clock.instant(), EndReason.EVERYWHERE)
                .invoke(() -> {
                    sessions.acknowledgeEnd(context);
                    revoked(context, session, "all");
                    if (session.tokens().refreshToken() != null) {
                        accessTokens.revoke(session.tokens().refreshToken());
                    }
                })
                .map(ended -> Redirects.afterPost(baseUrl.at("/signed-out?reason=" + SignedOut.EVERYWHERE.tag())));
    }

    private void revoked(RoutingContext context, Session session, String which) {
        audit.record(context, SecurityEvent.REVOCATION, session.owner().subject(), which, null);
    }

    private static Session session(RoutingContext context) {
        return Sessions.of(context).orElseThrow();
    }
}
