package org.auth0quarkus.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.http.Callback;

/**
 * Answers every request from our own session, except a callback that was admitted, which is Quarkus OIDC's. Left to
 * itself, Quarkus checks a signature on every request, starts a login on a public page when a cookie is damaged, and
 * completes a code flow on any path.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {
    /** Above Quarkus OIDC's own mechanism. */
    private static final int PRIORITY = 5000;

    /** Stylesheet and images are everybody's: no session is read for them, so an error page keeps its looks. */
    private static final String ASSETS = "/assets/";

    private static final String ICON = "/favicon.ico";

    private final Sessions sessions;

    SessionAuthenticationMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        if (Callback.isAdmitted(context)) {
            hideForeignSessions(context);
            return Uni.createFrom().nullItem();
        }
        if (isEverybodys(context.normalizedPath())) {
            return identityProviders.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        }
        // Anonymous rather than no identity: after none, Quarkus OIDC would look for a login to complete.
        return sessions.resume(context)
                .flatMap(session -> session == null
                        ? identityProviders.authenticate(AnonymousAuthenticationRequest.INSTANCE)
                        : identityProviders.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                                new SessionIdentity.Request(session), context)));
    }

    /**
     * Another Quarkus application on a sibling host may have left its session here; Quarkus OIDC would try to resume it
     * instead of completing the attempt. Hidden from this request alone, as the cookie is not ours to remove.
     */
    private static void hideForeignSessions(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .toList()
                .forEach(name -> context.response().removeCookie(name, false));
    }

    private static boolean isEverybodys(String path) {
        return path.startsWith(ASSETS) || path.equals(ICON);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
