package org.auth0quarkus.web;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.session.CurrentUser;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.Sessions;

/** {@code /profile}: what the provider says about the user. */
@Path("/profile")
@Authenticated
public class ProfileResource {
    private final CurrentUser user;
    private final Sessions sessions;
    private final Clock clock;

    ProfileResource(CurrentUser user, Sessions sessions, Clock clock) {
        this.user = user;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    public TemplateInstance profile(RoutingContext context) {
        Session session = Sessions.of(context).orElseThrow();
        return ProfilePages.profile(ProfileView.of(user, session.created(), sessions.end(session), clock.instant()));
    }
}
