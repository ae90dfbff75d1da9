package org.auth0quarkus.config;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The start-up check where the application can be mended while it runs: it stops the start and not the process. */
@Singleton
class DevelopmentStartupCheck {
    void check(@Observes StartupEvent event) {
        StartupCheck.report().ifPresent(report -> {
            // The one whose message Quarkus prints alone; PreventFurtherStepsException would hang here, without a word.
            throw new ConfigurationException(report);
        });
    }
}
