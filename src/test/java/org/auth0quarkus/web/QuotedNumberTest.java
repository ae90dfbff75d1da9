package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page quotes a number when a line of the log has it, and no other page does. */
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class QuotedNumberTest {
    private static final Path LOG = Path.of("target/test.log");

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/test-pages/nowhere", "/test-pages/thrown/404", "/test-pages/thrown/409"})
    void isNotOnAPageThatTheLogSaysNothingOf(String path) {
        String page = given().accept("text/html").get(path).asString();
        assertThat(page).contains("<h1>").doesNotContain(html("errorQuote"));
        assertThat(given().accept("application/json").get(path).jsonPath().getString("correlationId"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void isInTheLogWhenItIsOnThePage(int status) throws IOException {
        String number = given().accept("application/json")
                .get("/test-pages/thrown/" + status)
                .then()
                .statusCode(status)
                .extract()
                .path("correlationId");
        assertThat(Files.readString(LOG)).contains("request failed: status " + status + ", id " + number);
        assertThat(given().accept("text/html")
                        .get("/test-pages/thrown/" + status)
                        .asString())
                .contains(html("errorQuote"));
    }
}
