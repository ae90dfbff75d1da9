package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.auth0quarkus.config.Auth0Config;

/** Builds this room's plain classes from the settings. */
@Singleton
class SessionBeans {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Lifetimes lifetimes(Auth0Config config) {
        return new Lifetimes(config.session().inactivity(), config.session().absolute());
    }

    @Produces
    @Singleton
    SessionStore store(Auth0Config config, SecureRandom random) {
        return new CookieSessionStore(new Seal(config.secret(), "session cookie", random));
    }

    @Produces
    @Singleton
    Csrf csrf(Auth0Config config) {
        return new Csrf(config.secret());
    }
}
