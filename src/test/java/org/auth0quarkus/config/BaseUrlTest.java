package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {
    @Test
    void knowsThisMachineUnderItsOtherNames() {
        BaseUrl local = new BaseUrl(URI.create("http://localhost:8080/callback"));
        assertThat(local.isOtherLoopbackName("127.0.0.1")).isTrue();
        assertThat(local.isOtherLoopbackName("[::1]")).isTrue();
        assertThat(local.isOtherLoopbackName("localhost")).isFalse();
        assertThat(local.isOtherLoopbackName("evil.example")).isFalse();
        BaseUrl real = new BaseUrl(URI.create("https://app.example/callback"));
        assertThat(real.isOtherLoopbackName("127.0.0.1")).isFalse();
        assertThat(real.isOtherLoopbackName("internal")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/callback, https://app.example.com",
        "http://localhost:8080/callback, http://localhost:8080",
        "http://[::1]:8080/callback, http://[::1]:8080"
    })
    void isTheOriginOfTheRedirectUri(URI redirectUri, String origin) {
        assertThat(new BaseUrl(redirectUri).origin()).isEqualTo(origin);
    }

    @Test
    void leadsToPathsOfItsOwn() {
        assertThat(new BaseUrl(URI.create("https://app.example.com/callback")).at("/profile?a=b"))
                .isEqualTo("https://app.example.com/profile?a=b");
    }

    @Test
    void knowsWhetherItIsHttps() {
        assertThat(new BaseUrl(URI.create("https://app.example.com/callback")).isHttps())
                .isTrue();
        assertThat(new BaseUrl(URI.create("http://localhost:8080/callback")).isHttps())
                .isFalse();
    }
}
