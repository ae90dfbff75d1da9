package org.auth0quarkus.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.api.Problem;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.ProviderLogout;
import org.auth0quarkus.session.Sessions;

/**
 * What an anonymous visitor of a protected page is answered: the way to {@code /login}, or a 401 for a script. Quarkus
 * OIDC would start a code flow right there, for a script too, and with the address taken from the Host header.
 */
@ApplicationScoped
class SignInChallenge implements HttpAuthenticationMechanism {
    /** Below the session's, above Quarkus OIDC's. */
    private static final int PRIORITY = 4000;

    /** JAX-RS finds the same resource with a slash at the end. */
    private static final Set<String> LOGIN = Set.of("/login", "/login/");

    private final BaseUrl baseUrl;

    SignInChallenge(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (LOGIN.contains(context.request().path())) {
            // The code flow itself starts here.
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(
                        new Navigation(context.request().headers()).isPage()
                                ? new ChallengeData(302, HttpHeaderNames.LOCATION, pageUrl(context))
                                // No scheme of the registry fits a login page; RFC 9110 wants a challenge all the same.
                                : new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "OIDC"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return HttpAuthenticationMechanism.super.sendChallenge(context).invoke(sent -> {
            if (sent && context.response().getStatusCode() == 401) {
                context.response().putHeader(HttpHeaderNames.CONTENT_TYPE, Problem.TYPE);
                context.response().putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store");
                context.response().end(problem(context).json());
            }
        });
    }

    Problem problem(RoutingContext context) {
        return Problem.of(401, "Log in first.").with("login", loginUrl(context));
    }

    /** A session that was ended elsewhere is a page that says so, not a surprise login. */
    private String pageUrl(RoutingContext context) {
        return Sessions.endOf(context)
                .map(reason -> baseUrl.at(ProviderLogout.LANDING + "?reason="
                        + SignedOut.of(reason).tag()))
                .orElseGet(() -> loginUrl(context));
    }

    String loginUrl(RoutingContext context) {
        boolean repeatable = context.request().method().equals(HttpMethod.GET);
        String returnTo = repeatable ? context.request().uri() : "/";
        return baseUrl.at("/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
