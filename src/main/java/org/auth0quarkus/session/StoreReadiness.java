package org.auth0quarkus.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the session store can be asked. Quarkus' own check would also fail for a Redis that is not in use. */
@Readiness
@ApplicationScoped
class StoreReadiness implements AsyncHealthCheck {
    private static final String NAME = "session store";

    private final StoreParts parts;

    StoreReadiness(StoreParts parts) {
        this.parts = parts;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return parts.probe()
                .map(answered -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }
}
