package org.auth0quarkus.web;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import org.auth0quarkus.config.BaseUrl;

/** HSTS (RFC 6797). Not a property: only an application whose base URL is https may promise it. */
final class StrictTransport {
    private static final int EARLY = 1_000;

    private final BaseUrl baseUrl;

    StrictTransport(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    void register(@Observes Filters filters) {
        if (baseUrl.isHttps()) {
            filters.register(
                    context -> {
                        context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
                        context.next();
                    },
                    EARLY);
        }
    }
}
