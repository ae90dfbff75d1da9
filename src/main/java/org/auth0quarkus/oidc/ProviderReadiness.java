package org.auth0quarkus.oidc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the provider's keys were known, and from then on: without them nobody can sign in here, but a provider that
 * goes away later must not take those offline who are signed in. A replica that has them should get the sign-ins; one
 * that started while the provider was away asks for them until it is back.
 */
@Readiness
@Singleton
class ProviderReadiness implements HealthCheck {
    private static final String NAME = "provider's keys known once";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ProviderKeys keys;
    private final Duration firstPause;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean known;
    private Cancellable tries = () -> {};

    @Inject
    ProviderReadiness(ProviderKeys keys, MeterRegistry meters) {
        this(keys, Duration.ofSeconds(1));
        Gauge.builder("auth0.ready", () -> known ? 1 : 0)
                .tag("check", "provider_keys")
                .register(meters);
    }

    ProviderReadiness(ProviderKeys keys, Duration firstPause) {
        this.keys = keys;
        this.firstPause = firstPause;
    }

    /** Not before this server listens: in development it is the provider too. */
    void begin(@ObservesAsync HttpServerStart listening) {
        begin();
    }

    void begin(@ObservesAsync HttpsServerStart listening) {
        begin();
    }

    /** After a live reload the server goes on and starts no more; at the first start it is there in a moment. */
    void reloads(@Observes StartupEvent application) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            tries = Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(firstPause)
                    .subscribe()
                    .with(passed -> begin());
        }
    }

    void begin() {
        if (begun.compareAndSet(false, true)) {
            tries = Uni.createFrom()
                    .deferred(keys::load)
                    .onFailure()
                    .retry()
                    .withBackOff(firstPause, LONGEST_PAUSE)
                    .indefinitely()
                    .subscribe()
                    .with(loaded -> known = true, never -> {});
        }
    }

    @PreDestroy
    void giveUp() {
        tries.cancel();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(known).build();
    }
}
