package org.auth0quarkus.web;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once visitors are answered, which may be after the management port is. */
@Startup
@Singleton
class Started implements HealthCheck {
    private volatile boolean listening;

    void listens(@ObservesAsync HttpServerStart server) {
        listening = true;
    }

    void listens(@ObservesAsync HttpsServerStart server) {
        listening = true;
    }

    /** After a live reload the server goes on and starts no more. */
    void reloads(@Observes StartupEvent application) {
        listening |= LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("listening").status(listening).build();
    }
}
