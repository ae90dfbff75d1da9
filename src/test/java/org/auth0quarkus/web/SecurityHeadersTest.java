package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/test-pages/home", "/test-pages/error/internal", "/no-such-page", "/app.css", "/logo.svg"})
    void areOnEveryAnswer(String path) {
        Headers headers = given().get(path).headers();

        assertThat(headers.getValue("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'self'")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getValue("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-pages/home"})
    void promiseNoHttpsThatIsNotThere(String path) {
        assertThat(given().get(path).headers().getValue("Strict-Transport-Security"))
                .isNull();
    }
}
