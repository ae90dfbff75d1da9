package org.auth0quarkus.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the session store could be asked, and from then on: a Redis that goes away later goes away for all replicas, and
 * were none of them ready, nobody would see the public pages and the 503 that says so. Whether it answers now is data.
 */
@Readiness
@ApplicationScoped
class StoreReadiness implements AsyncHealthCheck {
    private static final String NAME = "session store";

    private final StoreParts parts;
    private volatile boolean reached;
    private volatile boolean answers;

    StoreReadiness(StoreParts parts, MeterRegistry meters) {
        this.parts = parts;
        Gauge.builder("auth0.store.up", () -> answers ? 1 : 0)
                .description("Whether the session store answered the last health check")
                .register(meters);
        Gauge.builder("auth0.ready", () -> reached ? 1 : 0)
                .tag("check", "store")
                .register(meters);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return parts.probe().map(answered -> response(true)).onFailure().recoverWithItem(() -> response(false));
    }

    private HealthCheckResponse response(boolean answered) {
        answers = answered;
        reached |= answered;
        return HealthCheckResponse.named(NAME)
                .status(reached)
                .withData("answers", answered)
                .build();
    }
}
