package org.auth0quarkus.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.OwnCookies;

/**
 * The sign-in attempts that a browser has under way, one pair of cookies each: Quarkus' state cookie and ours. Tabs that
 * are opened and left would add up until the server refuses the browser for its headers, so the oldest are dropped.
 */
@Singleton
class LoginAttempts {
    static final int MAX_ATTEMPTS = 5;
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String PREFIX = "login_";
    private static final String STATE_PREFIX = OidcUtils.STATE_COOKIE_NAME + "_";

    private final OwnCookies ownCookies;

    LoginAttempts(OwnCookies ownCookies) {
        this.ownCookies = ownCookies;
    }

    void begin(RoutingContext context, String state, LoginAttempt attempt) {
        Set<String> earlier = states(context);
        context.response().addCookie(ownCookies.of(PREFIX + state, attempt.write(), "/", LIFETIME));
        // Vert.x lists the cookies of the answer too, where Quarkus has put this attempt's already.
        earlier.remove(state);
        earlier.stream()
                .sorted(Comparator.comparing((String old) -> started(context, old))
                        .reversed())
                .skip(MAX_ATTEMPTS - 1L)
                .forEach(old -> drop(context, old));
    }

    Optional<LoginAttempt> find(RoutingContext context, String state) {
        Cookie cookie = state == null ? null : context.request().getCookie(PREFIX + state);
        return cookie == null ? Optional.empty() : LoginAttempt.read(cookie.getValue());
    }

    void end(RoutingContext context, String state) {
        if (context.request().getCookie(PREFIX + state) != null) {
            context.response().addCookie(ownCookies.expired(PREFIX + state, "/"));
        }
    }

    /** Only what is in our own form: another application of this host may use the same names. */
    private static Set<String> states(RoutingContext context) {
        return context.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(PREFIX))
                .filter(cookie -> LoginAttempt.read(cookie.getValue()).isPresent())
                .map(cookie -> cookie.getName().substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }

    private Instant started(RoutingContext context, String state) {
        return find(context, state).map(LoginAttempt::started).orElse(Instant.EPOCH);
    }

    private void drop(RoutingContext context, String state) {
        context.response().addCookie(ownCookies.expired(PREFIX + state, "/"));
        context.response().addCookie(ownCookies.expired(STATE_PREFIX + state, "/"));
    }
}
