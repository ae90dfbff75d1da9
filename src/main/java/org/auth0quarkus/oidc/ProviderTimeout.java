package org.auth0quarkus.oidc;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.Auth0Config;

/** A provider that accepts a connection and never answers would hold the visitor for a minute: no property bounds it. */
@ApplicationScoped
@Unremovable
public class ProviderTimeout implements OidcRequestFilter {
    private final Duration timeout;

    ProviderTimeout(Auth0Config config) {
        this.timeout = config.provider().timeout();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(timeout.toMillis());
        return Uni.createFrom().voidItem();
    }
}
