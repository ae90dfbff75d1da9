package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The pages as they leave the server. */
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class PagesTest {
    @Test
    void homeInvitesAVisitor() {
        assertThat(page("/home"))
                .contains("<h1>Welcome!</h1>", "href=\"/login\"", "href=\"/login?screen_hint=signup\"")
                .doesNotContain("action=\"/logout\"", "name=\"csrf\"");
    }

    static String page(String path) {
        return given().get("/test-pages" + path).asString();
    }
}
