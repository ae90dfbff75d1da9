package org.auth0quarkus.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.session.UserSessions;

/** What the pages say about the application itself: {@code {cdi:app.version}}. */
@Named("app")
@Singleton
class App {
    private final String name;
    private final String version;
    private final boolean developmentTenant;
    private final boolean api;
    private final boolean onlyCurrent;

    App(ApplicationConfig application, Auth0Config config, UserSessions userSessions) {
        this.name = application.name().orElse("");
        this.version = application.version().filter(App::isReleased).orElse("");
        this.developmentTenant = config.issuer().endsWith("/dev-tenant/") && LaunchMode.current() != LaunchMode.NORMAL;
        this.api = config.apiUrl().isPresent() || developmentTenant;
        this.onlyCurrent = !userSessions.knowsOthers();
    }

    static boolean isReleased(String version) {
        return !version.endsWith("-SNAPSHOT");
    }

    public String name() {
        return name;
    }

    /** Empty until it is released. */
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

    /** A user sees the session of this browser alone, as with sessions kept in cookies. */
    public boolean onlyCurrent() {
        return onlyCurrent;
    }
}
