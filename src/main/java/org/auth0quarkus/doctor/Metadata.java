package org.auth0quarkus.doctor;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The discovery document (OpenID Connect Discovery 1.0 section 3). */
record Metadata(JsonObject document) {
    static final List<String> NEEDED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    /** Empty when it is something else that answered. */
    static Optional<Metadata> of(Answer answer) {
        return answer.status() == 200 ? answer.json().map(Metadata::new) : Optional.empty();
    }

    String issuer() {
        return text("issuer").orElse("");
    }

    /** Empty when it is missing, or is no address to send anything to in confidence. */
    Optional<URI> address(String name) {
        return text(name).flatMap(Metadata::uri).filter(Metadata::isPrivate);
    }

    /** Whether the list has the value; empty without the list, which says nothing then. */
    Optional<Boolean> lists(String name, String value) {
        return document.getValue(name) instanceof JsonArray list ? Optional.of(list.contains(value)) : Optional.empty();
    }

    boolean says(String name) {
        return Boolean.TRUE.equals(document.getValue(name));
    }

    private Optional<String> text(String name) {
        return document.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPrivate(URI uri) {
        return "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme())
                        && List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    }
}
