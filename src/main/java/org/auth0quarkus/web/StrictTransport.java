package org.auth0quarkus.web;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import org.auth0quarkus.config.BaseUrl;

/** HSTS (RFC 6797). Not a property: only an application whose base URL is https may promise it. */
@Singleton
final class StrictTransport {
    static final String NAME = "Strict-Transport-Security";

    private static final int EARLY = 1_000;

    private final BaseUrl baseUrl;

    StrictTransport(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Empty for an application on http. */
    Optional<String> header() {
        return baseUrl.isHttps() ? Optional.of("max-age=31536000") : Optional.empty();
    }

    void register(@Observes Filters filters) {
        header().ifPresent(value -> filters.register(
                context -> {
                    context.response().putHeader(NAME, value);
                    context.next();
                },
                EARLY));
    }
}
