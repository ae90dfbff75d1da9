package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class SecurityHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "/test-pages/home, 200",
        "/profile, 302",
        "/test-pages/error/bad_request, 400",
        "/no-such-page, 404",
        "/signed-out/nothing, 404",
        "/test-pages/error/internal, 500",
        "/favicon.ico, 200",
        "/assets/app.css, 200",
        "/assets/logo.svg, 200"
    })
    void areOnEveryAnswer(String path, int status) {
        Response answer = given().redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'self'")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void letNoCacheKeepACookie() {
        assertThat(given().get("/assets/app.css").header("Cache-Control")).contains("public");
        Response choosing = given().get("/assets/app.css?lang=zh");
        assertThat(choosing.header("Set-Cookie")).startsWith("lang=zh");
        assertThat(choosing.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void callNothingImmutableWhoseAddressHasNoHash() {
        assertThat(given().get("/favicon.ico").header("Cache-Control")).isEqualTo("public, max-age=3600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-pages/home", "/test-pages/profile?as=alice", "/no-such-page", "/profile/nothing"})
    void letNoCacheKeepAPage(String path) {
        assertThat(given().get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void promiseNoHttpsThatIsNotThere() {
        assertThat(given().get("/test-pages/home").header("Strict-Transport-Security"))
                .isNull();
    }
}
