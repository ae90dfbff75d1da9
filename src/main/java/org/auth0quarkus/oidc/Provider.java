package org.auth0quarkus.oidc;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;

/** Quarkus OIDC's connection to the provider, which is made when it is first needed. */
@Singleton
class Provider {
    private final TenantConfigBean tenants;

    Provider(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    Uni<AuthorizationCodeTokens> refresh(String refreshToken) {
        return connected().flatMap(provider -> provider.refreshTokens(refreshToken));
    }

    Uni<Boolean> revoke(String refreshToken) {
        return tenants.getDefaultTenant().initialize().flatMap(tenant -> tenant.getOidcProviderClient()
                .revokeRefreshToken(refreshToken));
    }

    /** Known once the provider was reached, and only when the tenant advertises it. */
    Optional<String> endSessionEndpoint() {
        return Optional.ofNullable(tenants.getDefaultTenant().provider())
                .map(OidcProvider::getMetadata)
                .map(metadata -> metadata.getEndSessionUri());
    }

    private Uni<OidcProvider> connected() {
        return tenants.getDefaultTenant().initialize().map(TenantConfigContext::provider);
    }
}
