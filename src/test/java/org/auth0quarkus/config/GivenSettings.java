package org.auth0quarkus.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The settings of a test, by property name; an empty value is no value, as everywhere. */
record GivenSettings(Map<String, String> values) implements Function<String, Optional<String>> {
    static GivenSettings none() {
        return new GivenSettings(Map.of());
    }

    /** With these alone production starts. */
    static GivenSettings good() {
        return none().with("auth0.domain", "acme.eu.auth0.com")
                .with("auth0.issuer", "https://acme.eu.auth0.com/")
                .with("auth0.client-id", "k3Jw9x")
                .with("auth0.client-secret", "cLiEnTsEcReT-Vk2qRz81")
                .with("auth0.secret", "0f1e2d3c4b5a69788796a5b4c3d2e1f0")
                .with("auth0.redirect-uri", "https://shop.acme.com/callback")
                .with("auth0.scope", "openid profile email")
                .with("auth0.session.inactivity", "1d")
                .with("auth0.session.absolute", "3d");
    }

    GivenSettings with(String property, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(property, value);
        return new GivenSettings(more);
    }

    @Override
    public Optional<String> apply(String property) {
        return Optional.ofNullable(values.get(property)).filter(value -> !value.isEmpty());
    }
}
