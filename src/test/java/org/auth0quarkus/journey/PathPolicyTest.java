package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.status;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.auth0quarkus.session.MintedSession;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code quarkus.http.auth.permission.*} refuses is refused as what {@code @RolesAllowed} does. */
@QuarkusTest
@TestProfile(SampleApplication.class)
class PathPolicyTest {
    private static RequestSpecification as(String... groups) {
        return given().redirects()
                .follow(false)
                .cookie(
                        MintedSession.COOKIE,
                        MintedSession.of(Map.of("sub", "auth0|1", "name", "Ada", "groups", List.of(groups))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-identity", "/test-editors-alone/nowhere"})
    void refusesAPersonWithThePageOfAnyResource(String path) {
        try (Browser browser = new Browser()) {
            browser.signIn("alice");
            HtmlPage page = browser.open(path);
            HtmlPage ofResource = browser.open("/test-editors");

            assertThat(status(page)).isEqualTo(403);
            assertThat(heading(page)).isEqualTo(text("fault:title_$FORBIDDEN"));
            assertThat(page.<DomElement>querySelector("main a[href='/login?prompt=select_account']"))
                    .isNotNull();
            assertThat(page.<DomElement>querySelector("header form[action='/logout'] input[name=csrf]"))
                    .as("still logged in")
                    .isNotNull();
            assertThat(page.asNormalizedText()).isEqualTo(ofResource.asNormalizedText());
        }
    }

    @Test
    void refusesAScriptWithAProblem() {
        as().accept("application/json")
                .get("/test-identity")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("detail", equalTo("forbidden"));
    }

    @Test
    void letsTheRolePass() {
        as("editor")
                .accept("text/html")
                .get("/test-editors-alone/nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void asksWhoIsNobodyToLogIn() {
        given().redirects()
                .follow(false)
                .get("/test-identity")
                .then()
                .statusCode(302)
                .header("Location", startsWith(Tenant.APPLICATION + "/login?returnTo="));
        given().accept("application/json")
                .get("/test-identity")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
