package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:5000/callback, 5000",
        "http://127.0.0.1:3000/callback, 3000",
        "http://[::1]:3000/callback, 3000"
    })
    void followsARedirectUriOnThisMachine(String redirectUri, String port) {
        assertThat(Ports.ofRedirectUri(Optional.of(redirectUri))).contains(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:5000/callback",
                "http://localhost/callback",
                "http://app.example.com:5000/callback",
                "http://localhost.example.com:5000/callback",
                "banana"
            })
    void followsNoOther(String redirectUri) {
        assertThat(Ports.ofRedirectUri(Optional.of(redirectUri))).isEmpty();
    }

    @Test
    void namesBothThatDiffer() {
        GivenSettings settings = GivenSettings.none().with("auth0.redirect-uri", "http://localhost:5000/callback");
        assertThat(new Ports(settings.with("quarkus.http.port", "8080")).difference())
                .hasValueSatisfying(text -> assertThat(text).contains("5000", "8080"));
        assertThat(new Ports(settings.with("quarkus.http.port", "5000")).difference())
                .isEmpty();
    }
}
