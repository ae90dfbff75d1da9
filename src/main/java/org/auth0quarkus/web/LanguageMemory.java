package org.auth0quarkus.web;

import java.time.Duration;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.i18n.Language;

/** Remembers a language that was chosen with {@code ?lang=}. A route filter: it must also see what fails to log in. */
final class LanguageMemory {
    /** Before authentication, which runs at 200. */
    private static final int EARLY = 1_000;

    private static final Duration YEAR = Duration.ofDays(365);

    private final OwnCookies ownCookies;

    LanguageMemory(OwnCookies ownCookies) {
        this.ownCookies = ownCookies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::remember, EARLY);
    }

    private void remember(RoutingContext context) {
        Language.switchedTo(context).ifPresent(chosen -> context.response().addCookie(cookie(chosen)));
        context.next();
    }

    Cookie cookie(Language chosen) {
        return ownCookies.of(Language.NAME, chosen.tag(), "/", YEAR);
    }
}
