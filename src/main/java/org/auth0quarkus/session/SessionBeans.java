package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.flight.SharedOutcomes;
import org.auth0quarkus.seal.Sealing;
import org.jboss.logging.Logger;

/** Builds what both stores need from the settings. */
@Singleton
class SessionBeans {
    private static final Logger LOG = Logger.getLogger(SessionBeans.class);

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
    Sealing.Factory seals(Auth0Config config, SecureRandom random) {
        return purpose -> new PurposeSeal(new Seal(config.secret(), purpose, random));
    }

    @Produces
    @Singleton
    Csrf csrf(Auth0Config config) {
        return new Csrf(config.secret());
    }

    /** At the start, so that the log says at once where sessions are kept, and no visitor waits for the first connection. */
    void announce(@Observes StartupEvent event, StoreParts parts) {
        LOG.info(parts.description());
        parts.probe()
                .subscribe()
                .with(
                        answered -> {},
                        failure ->
                                LOG.warn("the session store cannot be asked; this replica is not ready until it can"));
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

    @Produces
    @Singleton
    SharedOutcomes outcomes(StoreParts parts) {
        return parts.outcomes();
    }

    @Produces
    @Singleton
    LogoutArrivals arrivals(StoreParts parts) {
        return parts.arrivals();
    }

    @Produces
    @Singleton
    AttributeStore attributes(StoreParts parts) {
        return parts.attributes();
    }
}
