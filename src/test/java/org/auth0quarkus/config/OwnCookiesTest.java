package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class OwnCookiesTest {
    private final OwnCookies cookies = cookies("https://app.example.com/callback");

    @Test
    void keepsThemFromScriptsOtherSitesAndPlainHttp() {
        assertThat(cookies.of("name", "value", "/", Duration.ofMinutes(10)).encode())
                .startsWith("name=value; Max-Age=600; ")
                .contains("; Path=/;")
                .contains("; Secure")
                .contains("; HTTPOnly")
                .contains("; SameSite=Lax");
    }

    @Test
    void sendsThemOverPlainHttpWhereThatIsAllThereIs() {
        assertThat(cookies("http://localhost:8080/callback")
                        .of("name", "value", "/", Duration.ofMinutes(10))
                        .encode())
                .doesNotContain("Secure");
    }

    @Test
    void takesThemBackWithTheAttributesTheyWereSetWith() {
        assertThat(cookies.expired("name", "/callback").encode())
                .startsWith("name=; Max-Age=0; ")
                .contains("; Path=/callback;")
                .contains("; Secure");
    }

    private static OwnCookies cookies(String redirectUri) {
        return new OwnCookies(new BaseUrl(URI.create(redirectUri)));
    }
}
