package org.auth0quarkus.web;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.config.Config;

/** The headers of {@code quarkus.http.header}, for answers to what fails before Quarkus adds them. */
@Singleton
class SecurityHeaders {
    private final Map<String, String> headers = new TreeMap<>();

    SecurityHeaders(Config config, StrictTransport strictTransport) {
        config.unwrap(SmallRyeConfig.class)
                .getConfigMapping(VertxHttpConfig.class)
                .header()
                .forEach((name, header) -> headers.put(name, header.value()));
        strictTransport.header().ifPresent(value -> headers.put(StrictTransport.NAME, value));
    }

    void complete(HttpServerResponse response) {
        headers.forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        });
    }
}
