package org.auth0quarkus.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.config.SentCookies;
import org.jboss.logging.Logger;

/** Reads and writes the session cookie of a request. */
@Singleton
class SessionCookieJar {
    private static final Logger LOG = Logger.getLogger(SessionCookieJar.class);

    /** What many proxies take of a request's headers unless they are told otherwise. */
    private static final int LARGE_BYTES = 8 * 1024;

    private final OwnCookies ownCookies;
    private final SessionCookies cookies;

    SessionCookieJar(BaseUrl baseUrl, OwnCookies ownCookies) {
        this.ownCookies = ownCookies;
        // RFC 6265bis section 4.1.3.2: with this prefix no other host, not even a sibling, can plant the cookie.
        this.cookies = new SessionCookies(baseUrl.isHttps() ? "__Host-session" : "session");
    }

    String read(HttpServerRequest request) {
        return cookies.join(name -> SentCookies.read(request, name));
    }

    void write(RoutingContext context, String value, Duration lifetime) {
        if (value.length() > LARGE_BYTES) {
            LOG.warnf(
                    "a session takes %d bytes of cookies, and proxies may refuse it: "
                            + "set AUTH0_SESSION_STORE=redis, or ask for fewer scopes and claims",
                    value.length());
        }
        // Whatever is answered with it, a file for every cache included, is this visitor's alone from now on.
        context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
        Set<String> written = new HashSet<>();
        for (SessionCookies.Chunk chunk : cookies.split(value)) {
            context.response().addCookie(ownCookies.of(chunk.name(), chunk.value(), "/", lifetime));
            written.add(chunk.name());
        }
        expire(context, written);
    }

    void remove(RoutingContext context) {
        expire(context, Set.of());
    }

    private void expire(RoutingContext context, Set<String> kept) {
        for (Cookie cookie : Set.copyOf(context.request().cookies())) {
            if (cookies.isOurs(cookie.getName()) && !kept.contains(cookie.getName())) {
                context.response().addCookie(ownCookies.expired(cookie.getName(), "/"));
            }
        }
    }
}
