package org.auth0quarkus.oidc;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.common.runtime.OidcTlsSupport;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import org.auth0quarkus.config.Auth0Config;

/** Why the provider cannot be connected: Quarkus OIDC drops the cause, or writes a stack trace of it for each try. */
@Singleton
class ConnectionFault {
    private final Vertx vertx;
    private final TenantConfigBean tenants;
    private final TlsConfigurationRegistry tls;
    private final ProxyConfigurationRegistry proxies;
    private final Duration timeout;

    ConnectionFault(
            Vertx vertx,
            TenantConfigBean tenants,
            TlsConfigurationRegistry tls,
            ProxyConfigurationRegistry proxies,
            Auth0Config config) {
        this.vertx = vertx;
        this.tenants = tenants;
        this.tls = tls;
        this.proxies = proxies;
        this.timeout = config.provider().timeout();
    }

    /** Asks once more, with the same settings; fails with the cause, else with what is known. */
    <T> Uni<T> behind(Throwable known) {
        OidcTenantConfig config = tenants.getDefaultTenant().oidcConfig();
        WebClientOptions options = new WebClientOptions().setFollowRedirects(false);
        OidcCommonUtils.setHttpClientOptions(
                config, options, OidcTlsSupport.of(tls).forConfig(config.tls()), proxies);
        WebClient client = WebClient.create(vertx, options);
        return client.getAbs(config.authServerUrl().orElseThrow())
                .timeout(timeout.toMillis())
                .send()
                .onTermination()
                .invoke(client::close)
                .flatMap(answered -> Uni.createFrom().failure(known));
    }
}
