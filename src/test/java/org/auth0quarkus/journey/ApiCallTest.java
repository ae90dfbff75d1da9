package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.status;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.auth0quarkus.session.MintedSession;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The external API's answer: a page for a person, and as it is for a script. */
@QuarkusTest
@TestProfile(SampleApplication.class)
class ApiCallTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        Tenant.control().reset();
        browser.signIn("alice");
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private Response asAScript() {
        return given().baseUri(Tenant.APPLICATION)
                .accept("application/json")
                .cookie("session", browser.cookie("session").orElseThrow())
                .get("/api-call");
    }

    private static String shown(HtmlPage page, String selector) {
        return page.<DomElement>querySelector(selector).getTextContent();
    }

    @ParameterizedTest
    @CsvSource({"200, OK", "404, Not Found", "500, Internal Server Error", "401, Unauthorized"})
    void isAPageForAPersonWhateverTheStatus(int status, String reason) {
        SampleApi.answers(status, "application/json", "{\"orders\":[1.50,\"<b>\"]}");

        HtmlPage page = browser.open("/api-call");

        assertThat(status(page)).isEqualTo(200);
        assertThat(shown(page, "main pre")).isEqualTo("GET " + Tenant.APPLICATION + "/test-api");
        assertThat(shown(page, "main .chip")).isEqualTo(status + " " + reason);
        assertThat(shown(page, "section[aria-labelledby=answer] pre"))
                .isEqualTo("{\n  \"orders\" : [ 1.50, \"<b>\" ]\n}");
        assertThat(page.<DomElement>querySelector("main a[href='/']")).isNotNull();
        assertThat(page.getWebResponse().getResponseHeaderValue("Cache-Control"))
                .isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <h1>502</h1><script>alert(1)</script>",
        "text/plain, out of order",
        "application/json, <html>no JSON</html>"
    })
    void showsOtherTextAsText(String type, String body) {
        SampleApi.answers(502, type, body);

        HtmlPage page = browser.open("/api-call");

        assertThat(shown(page, "section[aria-labelledby=answer] pre")).isEqualTo(body);
        assertThat(page.getElementsByTagName("script")).isEmpty();
        assertThat(page.getElementsByTagName("h1")).hasSize(1);
    }

    @Test
    void saysThatThereIsNothingToShow() {
        SampleApi.answers(204, null, null);
        assertThat(shown(browser.open("/api-call"), "main")).contains("204 No Content", text("apiEmpty"));
        SampleApi.answers(200, "image/png", new byte[] {(byte) 0x89, 'P', (byte) 0xFF});
        assertThat(shown(browser.open("/api-call"), "main")).contains("200 OK", text("apiNotText"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500})
    void isTheAnswerItselfForAScript(int status) {
        SampleApi.answers(status, "application/json", "{\"a\":1}");
        assertThat(asAScript().statusCode()).isEqualTo(status);
        assertThat(asAScript().contentType()).isEqualTo("application/json");
        assertThat(asAScript().asString()).isEqualTo("{\"a\":1}");

        SampleApi.answers(status, "text/html", "<script>alert(1)</script>");
        assertThat(asAScript().contentType()).isEqualTo("text/plain;charset=UTF-8");
    }

    @Test
    void asksForALoginWhenThereIsNoGoodToken() {
        browser.plant("session", MintedSession.of(Map.of("sub", "auth0|1")));

        HtmlPage page = browser.open("/api-call");

        assertThat(status(page)).isEqualTo(401);
        assertThat(heading(page)).isEqualTo(text("fault:title_$API_TOKEN_ENDED"));
        assertThat(page.<DomElement>querySelector("main a[href='/login?returnTo=/api-call']"))
                .isNotNull();
        assertThat(asAScript().statusCode()).isEqualTo(401);
        assertThat(asAScript().path("detail").toString()).contains("log in again");
    }
}
