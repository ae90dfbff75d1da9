package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.auth0quarkus.config.Auth0Config;

/** Builds what both stores need from the settings. */
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
    Csrf csrf(Auth0Config config) {
        return new Csrf(config.secret());
    }

    @Produces
    @Singleton
    SessionStore store(StoreParts parts) {
        return parts.store();
    }

    @Produces
    @Singleton
    Refresh refresh(StoreParts parts) {
        return parts.refresh();
    }

    @Produces
    @Singleton
    Revocations revocations(StoreParts parts) {
        return parts.revocations();
    }

    @Produces
    @Singleton
    UserSessions userSessions(StoreParts parts) {
        return parts.userSessions();
    }
}
