package org.auth0quarkus.config;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.TemplateHtmlBuilder;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The start-up check while developing, where it must not end the process: a live reload is to find it. Of all exceptions
 * this one is shown on the console as its message alone; in the browser Quarkus would head it by the class that carries it.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentStartupCheck {
    private static final String FAILURE = ConfigurationException.class.getName();

    void check(@Observes StartupEvent event) {
        StartupCheck.report().ifPresent(DevelopmentStartupCheck::refuse);
    }

    static void refuse(String report) {
        // Registered once in the life of the JVM: a second time is an error, and a live reload keeps the first.
        if (ErrorPageGenerators.get(FAILURE) == null) {
            ErrorPageGenerators.register(FAILURE, DevelopmentStartupCheck::page);
        }
        throw new ConfigurationException(report);
    }

    private static String page(Throwable failure) {
        String[] report = failure.getMessage().split("\n", 2);
        return new TemplateHtmlBuilder(report[0], "", report[0]).stack(failure).toString();
    }
}
