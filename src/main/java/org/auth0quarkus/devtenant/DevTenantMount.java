package org.auth0quarkus.devtenant;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;

/**
 * Mounts the development tenant on the application's own server. Chosen when the application is built: no property and no
 * profile brings it back into a packaged application.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevTenantMount {
    private static final String PATH = "/dev-tenant/";

    private DevTenant tenant;

    void mount(@Observes Router router, Vertx vertx, Auth0Config config) {
        settings(config, new BaseUrl(config)).ifPresent(settings -> {
            Memory memory = Memory.ofJvm(settings.issuer());
            tenant = new DevTenant(vertx, settings, memory, Clock.systemUTC(), new SecureRandom());
            tenant.mountOn(router);
        });
    }

    @PreDestroy
    void close() {
        if (tenant != null) {
            tenant.close();
        }
    }

    /** Empty when the settings name another provider: then there is nothing to stand in for. */
    static Optional<DevTenantSettings> settings(Auth0Config config, BaseUrl baseUrl) {
        return config.issuer().equals(baseUrl.at(PATH))
                ? Optional.of(new DevTenantSettings(
                        config.issuer(),
                        config.clientId(),
                        config.clientSecret(),
                        List.of(config.redirectUri().toString()),
                        List.of(baseUrl.at("/*")),
                        baseUrl.at("/backchannel-logout"),
                        config.audience().orElse(config.issuer() + "api")))
                : Optional.empty();
    }
}
