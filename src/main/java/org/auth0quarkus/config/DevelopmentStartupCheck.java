package org.auth0quarkus.config;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;

/** The start-up check where the application can be mended while it runs: it stops the start and not the process. */
@Singleton
class DevelopmentStartupCheck {
    void check(@Observes StartupEvent event) {
        StartupCheck.report().ifPresent(report -> {
            throw new PreventFurtherStepsException(report, 1);
        });
    }
}
