package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.click;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.isProvidersLogin;
import static org.auth0quarkus.journey.Browser.location;
import static org.auth0quarkus.journey.Browser.path;
import static org.auth0quarkus.journey.Browser.status;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignOutTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    /** The session of the browser, with headers of one's own. */
    private RequestSpecification request(String... headers) {
        RequestSpecification request =
                given().baseUri(Tenant.APPLICATION).redirects().follow(false);
        browser.cookie("session").ifPresent(session -> request.cookie("session", session));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HtmlPage openFromAnotherSite(String path) {
        HtmlPage page = browser.with("Sec-Fetch-Site", "cross-site").open(path);
        browser.without("Sec-Fetch-Site");
        return page;
    }

    private static void assertSignedOut(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(Tenant.issuer() + "oidc/logout?");
        assertThat(response.headers().getValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("session=;") && set.contains("Max-Age=0"));
    }

    private static void assertAsked(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.asString()).contains("<form method=\"post\" action=\"/logout\">");
        assertThat(response.headers().getValues("Set-Cookie")).noneMatch(set -> set.startsWith("session="));
    }

    @Test
    void logsOutByALinkThatWasFollowedHere() {
        browser.signIn("alice");
        assertSignedOut(request("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate")
                .get("/logout"));
    }

    @Test
    void asksFirstWhenAnotherSiteOrAPrefetchWantsTheLogout() {
        browser.signIn("alice");
        assertAsked(
                request("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .get("/logout"),
                200);
        assertAsked(
                request("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "no-cors")
                        .get("/logout"),
                200);
        assertAsked(
                request("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate", "Sec-Purpose", "prefetch")
                        .get("/logout"),
                200);
        assertAsked(
                request("Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate").get("/logout"), 200);
        assertAsked(request().get("/logout"), 200);
    }

    @Test
    void endsNothingForAHeadOrAheadOfTheVisitor() {
        browser.signIn("alice");
        String[] own = {"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate"};
        Response head = request(own).head("/logout");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().getValues("Set-Cookie")).noneMatch(set -> set.startsWith("session="));
        for (String ahead : new String[] {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz", "next-router-prefetch"}) {
            assertAsked(request(own).header(ahead, "prefetch").get("/logout"), 200);
        }
        assertSignedOut(request(own).get("/logout"));
    }

    @Test
    void asksFirstWhenAFormIsNotOurs() {
        browser.signIn("alice");
        assertAsked(request().formParam("csrf", "wrong").post("/logout"), 403);
        assertAsked(request().contentType("application/x-www-form-urlencoded").post("/logout"), 403);
        String csrf =
                browser.open("/").<DomElement>querySelector("input[name=csrf]").getAttribute("value");
        assertAsked(
                request("Sec-Fetch-Site", "cross-site").formParam("csrf", csrf).post("/logout"), 403);
        assertAsked(
                request("Origin", "https://evil.example")
                        .formParam("csrf", csrf)
                        .post("/logout"),
                403);
        assertSignedOut(
                request("Sec-Fetch-Site", "same-origin").formParam("csrf", csrf).post("/logout"));
    }

    @Test
    void logsOutWithTheOneButtonOfTheConfirmation() {
        browser.signIn("alice");
        HtmlPage confirmation = openFromAnotherSite("/logout?returnTo=/signed-out");
        assertThat(heading(confirmation)).isEqualTo(text("logoutTitle"));
        assertThat(path(click(confirmation, "main form button"))).isEqualTo("/signed-out");
        assertThat(browser.cookieNames("session")).isEmpty();
    }

    @Test
    void goesOnWhereTheLogoutWasAskedTo() {
        browser.signIn("alice");
        assertThat(path(browser.go("/logout?returnTo=/api/me"))).isEqualTo("/api/me");
    }

    @Test
    void landsHereAfterTheLogoutAndNeverOnAnotherSite() {
        browser.signIn("alice");
        HtmlPage signedOut = click(openFromAnotherSite("/logout?returnTo=//evil.example"), "main form button");
        assertThat(path(signedOut)).isEqualTo("/signed-out");
        browser.plant("after_logout", "https%3A%2F%2Fevil.example");
        assertThat(path(browser.open("/signed-out"))).isEqualTo("/signed-out");
    }

    @Test
    void tellsNobodyWhoIsSignedInThatTheyAreNot() {
        browser.signIn("alice");
        assertThat(path(browser.open("/signed-out?reason=organization"))).isEqualTo("/");
        assertThat(path(browser.open("/signed-out"))).isEqualTo("/");
    }

    @Test
    void endsTheProvidersSessionToo() {
        browser.signIn("alice");
        Browser.signOut(browser.open("/"));
        assertThat(isProvidersLogin(browser.open("/login"))).isTrue();
    }

    @Test
    void tellsTheProviderWhoseSessionToEndAndWhereToGoOn() {
        browser.signIn("alice");
        browser.withoutRedirects();
        String provider = location(Browser.signOut(browser.open("/")));
        assertThat(QueryParameter.of(provider, "id_token_hint")).contains(".");
        assertThat(QueryParameter.of(provider, "post_logout_redirect_uri"))
                .isEqualTo(Tenant.APPLICATION + "/signed-out");
        assertThat(QueryParameter.of(provider, "federated")).isNull();
    }

    @Test
    void passesOnThatTheLogoutIsFederated() {
        browser.signIn("alice");
        String typed = request("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate")
                .get("/logout?federated")
                .header("Location");
        assertThat(typed).endsWith("&federated");
        HtmlPage confirmation = openFromAnotherSite("/logout?federated");
        browser.withoutRedirects();
        assertThat(location(click(confirmation, "main form button"))).endsWith("&federated");
    }

    @Test
    void logsOutWithoutASession() {
        assertSignedOutAtTheProvider(request("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate")
                .get("/logout"));
        assertSignedOutAtTheProvider(
                request().contentType("application/x-www-form-urlencoded").post("/logout"));
    }

    private static void assertSignedOutAtTheProvider(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(QueryParameter.of(response.header("Location"), "client_id")).isNotBlank();
        assertThat(QueryParameter.of(response.header("Location"), "id_token_hint"))
                .isNull();
    }

    @Test
    void logsOutWithAnExpiredIdToken() {
        Tenant.control().idTokenLifetime(1);
        browser.signIn("alice");
        HtmlPage signedOut = Browser.signOut(browser.open("/"));
        assertThat(status(signedOut)).isEqualTo(200);
        assertThat(path(signedOut)).isEqualTo("/signed-out");
        assertThat(isProvidersLogin(browser.open("/login"))).isTrue();
    }
}
