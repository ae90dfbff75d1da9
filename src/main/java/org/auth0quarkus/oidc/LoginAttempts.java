package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.seal.Sealing;

/**
 * The login attempts that a browser has under way, a pair of cookies each: Quarkus' state cookie, which a sibling host can
 * plant, and ours, which nobody can. Tabs that are opened and left would add up until the server refuses the browser for
 * its headers, so the oldest are dropped.
 */
@Singleton
class LoginAttempts {
    static final int MAX_ATTEMPTS = 5;

    private static final String STATE_PREFIX = OidcUtils.STATE_COOKIE_NAME + "_";

    private final OwnCookies ownCookies;
    private final Sealing seal;
    private final Clock clock;
    private final String prefix;

    @Inject
    LoginAttempts(OwnCookies ownCookies, BaseUrl baseUrl, Sealing.Factory seals, Clock clock) {
        this(ownCookies, baseUrl.isHttps(), seals.forPurpose("login attempt"), clock);
    }

    LoginAttempts(OwnCookies ownCookies, boolean https, Sealing seal, Clock clock) {
        this.ownCookies = ownCookies;
        this.seal = seal;
        this.clock = clock;
        // RFC 6265bis section 4.1.3.2: with this prefix no other host, not even a sibling, can plant the cookie.
        this.prefix = https ? "__Host-login_" : "login_";
    }

    /** With the state that Quarkus OIDC has made for this answer. */
    void begin(RoutingContext context, String state, String returnTo, String organization) {
        Map<String, Instant> earlier = starts(context);
        String stateCookie = context.request().getCookie(STATE_PREFIX + state).getValue();
        LoginAttempt attempt =
                new LoginAttempt(state, LoginAttempt.fingerprint(stateCookie), clock.instant(), returnTo, organization);
        context.response()
                .addCookie(ownCookies.of(prefix + state, seal.seal(attempt.write()), "/", LoginAttempt.LIFETIME));
        earlier.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .skip(MAX_ATTEMPTS - 1L)
                .forEach(old -> end(context, old.getKey()));
    }

    /** The attempt of this state, when this browser began it and it is not over. */
    Optional<LoginAttempt> find(RoutingContext context, String state) {
        Cookie ours = context.request().getCookie(prefix + state);
        Cookie quarkus = context.request().getCookie(STATE_PREFIX + state);
        return ours == null || quarkus == null
                ? Optional.empty()
                : read(ours).filter(attempt -> attempt.isOf(state, quarkus.getValue(), clock.instant()));
    }

    /** Takes ours from the browser; Quarkus reads its own yet, and takes that. */
    void complete(RoutingContext context, String state) {
        context.response().addCookie(ownCookies.expired(prefix + state, "/"));
    }

    /** Takes both cookies from the browser. */
    void end(RoutingContext context, String state) {
        complete(context, state);
        context.response().addCookie(ownCookies.expired(STATE_PREFIX + state, "/"));
    }

    /** When each began; only what we have sealed, as another application of this host may use the same names. */
    private Map<String, Instant> starts(RoutingContext context) {
        return context.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .flatMap(cookie -> read(cookie).stream())
                .collect(Collectors.toMap(LoginAttempt::state, LoginAttempt::started, (first, same) -> first));
    }

    private Optional<LoginAttempt> read(Cookie cookie) {
        return seal.open(cookie.getValue()).flatMap(LoginAttempt::read);
    }
}
