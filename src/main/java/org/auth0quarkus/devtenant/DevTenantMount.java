package org.auth0quarkus.devtenant;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;
import org.jboss.logging.Logger;

/**
 * Mounts the development tenant on the application's own server. Chosen when the application is built: no property and no
 * profile brings it back into a packaged application.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevTenantMount {
    private static final String PATH = "/dev-tenant/";

    private static final Logger LOG = Logger.getLogger(DevTenantMount.class);

    private String issuer;
    private DevTenant tenant;

    void mount(@Observes Router router, Vertx vertx, Auth0Config config, ApplicationConfig application) {
        settings(config, new BaseUrl(config), application.name().orElse("")).ifPresent(settings -> {
            Memory memory = Memory.ofJvm(settings.issuer());
            tenant = new DevTenant(vertx, settings, memory, Clock.systemUTC(), new SecureRandom());
            tenant.mountOn(router);
            issuer = settings.issuer();
        });
    }

    /** Once, when the server listens. */
    void tell(@ObservesAsync HttpServerStart listening) {
        if (tenant != null && LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            LOG.infof(
                    "The development tenant is at %s: log in as %s, or as anybody else, without a password",
                    issuer, Users.demoNames());
        }
    }

    @PreDestroy
    void close() {
        if (tenant != null) {
            tenant.close();
        }
    }

    /** Empty when the settings name another provider: then there is nothing to stand in for. */
    static Optional<DevTenantSettings> settings(Auth0Config config, BaseUrl baseUrl, String application) {
        return config.issuer().equals(baseUrl.at(PATH))
                ? Optional.of(new DevTenantSettings(
                        config.issuer(),
                        config.clientId(),
                        config.clientSecret(),
                        List.of(config.redirectUri().toString()),
                        List.of(baseUrl.at("/*")),
                        baseUrl.at("/backchannel-logout"),
                        config.audience().orElse(config.issuer() + "api"),
                        config.loginAudiences().orElse(Set.of()),
                        application,
                        config.idTokenAlgorithm()))
                : Optional.empty();
    }
}
