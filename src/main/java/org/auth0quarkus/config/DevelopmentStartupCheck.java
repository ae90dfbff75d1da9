package org.auth0quarkus.config;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The start-up check while developing, where it must not end the process: a live reload is to find it. Of all exceptions
 * this one is shown there as its message alone.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentStartupCheck {
    void check(@Observes StartupEvent event) {
        StartupCheck.report().ifPresent(report -> {
            throw new ConfigurationException(report);
        });
    }
}
