package org.auth0quarkus.telemetry;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.ApplicationConfig;

/** Which version a replica runs, as a label of a gauge that is always one. */
@Singleton
class BuildInfo implements MeterBinder {
    private final String version;

    BuildInfo(ApplicationConfig application) {
        this.version = application.version().orElse("unknown");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("auth0.build.info", () -> 1)
                .description("The version of auth0-quarkus that this replica runs")
                .tag("version", version)
                .register(registry);
    }
}
