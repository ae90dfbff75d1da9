package org.auth0quarkus.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import org.auth0quarkus.config.Auth0Config;

/** What the pages say about the application itself: {@code {cdi:app.version}}. */
@Named("app")
@Singleton
class App {
    private final String name;
    private final String version;
    private final boolean developmentTenant;
    private final boolean api;

    App(ApplicationConfig application, Auth0Config config) {
        this.name = application.name().orElse("");
        this.version = application.version().orElse("");
        this.developmentTenant = config.issuer().endsWith("/dev-tenant/") && LaunchMode.current() != LaunchMode.NORMAL;
        this.api = config.apiUrl().isPresent() || developmentTenant;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** The provider is the one inside this process. */
    public boolean developmentTenant() {
        return developmentTenant;
    }

    /** There is an external API to call. */
    public boolean api() {
        return api;
    }
}
