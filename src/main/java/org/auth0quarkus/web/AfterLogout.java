package org.auth0quarkus.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.oidc.ProviderLogout;
import org.auth0quarkus.oidc.ReturnTo;

/**
 * Where to go on after the provider's logout. The provider sends the browser to one registered address, so the way on
 * waits in a cookie.
 */
@Singleton
class AfterLogout {
    private static final String COOKIE = "after_logout";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final OwnCookies ownCookies;

    AfterLogout(OwnCookies ownCookies) {
        this.ownCookies = ownCookies;
    }

    void remember(RoutingContext context, String returnTo) {
        if (returnTo.equals(ReturnTo.HOME)) {
            // What an earlier logout left that never came back.
            context.response().addCookie(ownCookies.expired(COOKIE, ProviderLogout.LANDING));
        } else {
            context.response()
                    .addCookie(ownCookies.of(
                            COOKIE, URLEncoder.encode(returnTo, UTF_8), ProviderLogout.LANDING, LIFETIME));
        }
    }

    /** The way on, told once; empty when nobody asked for one. */
    Optional<String> take(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        context.response().addCookie(ownCookies.expired(COOKIE, ProviderLogout.LANDING));
        return Optional.of(ReturnTo.of(decoded(cookie.getValue()))).filter(path -> !path.equals(ReturnTo.HOME));
    }

    /** Null, which leads home, for what we did not write. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
