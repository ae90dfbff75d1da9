package org.auth0quarkus.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a browser on this machine is sent back to, and where the application listens.
 *
 * @param settings what a setting amounts to, by the name of the property
 */
public record Ports(Function<String, Optional<String>> settings) {
    /** One that is there already: given the first, nobody has to set the other. */
    static Optional<String> ofRedirectUri(Optional<String> redirectUri) {
        return redirectUri
                .filter(Address::isHttpOnLoopback)
                .map(text -> URI.create(text).getPort())
                .filter(port -> port > 0)
                .map(String::valueOf);
    }

    /** Says that the two differ, which is right behind a proxy on this machine alone. */
    public Optional<String> difference() {
        String listens = listens();
        return ofRedirectUri(settings.apply("auth0.redirect-uri"))
                .filter(port -> !port.equals(listens))
                .map(port -> "AUTH0_REDIRECT_URI leads to port " + port + " and QUARKUS_HTTP_PORT is " + listens
                        + ": without a proxy between them a login ends in a refused connection");
    }

    public String listens() {
        return settings.apply("quarkus.http.port").orElse("8080");
    }
}
