package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.isProvidersLogin;
import static org.auth0quarkus.journey.Browser.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionTest {
    private final Browser browser = new Browser();
    private final DevTenantControl tenant = Tenant.control();

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    @AfterEach
    void closeTheBrowser() {
        tenant.clear();
        browser.close();
    }

    private Response get(String path) {
        return given().baseUri(Tenant.APPLICATION)
                .accept("application/json")
                .redirects()
                .follow(false)
                .cookie("session", browser.cookie("session").orElseThrow())
                .get(path);
    }

    @Test
    void sendsTheCookieWithAllThatProtectsIt() {
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        List<String> set = Browser.choose(login, "alice").getWebResponse().getResponseHeaders().stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .toList();
        assertThat(set).isNotEmpty();
        var callback = browser.go(Browser.location(login.getEnclosingWindow().getEnclosedPage()));
        List<String> cookies = callback.getWebResponse().getResponseHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase("set-cookie"))
                .map(header -> header.getValue())
                .toList();
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("session="))
                .singleElement()
                .asString()
                .contains("; Path=/", "; HTTPOnly", "; SameSite=Lax", "; Max-Age=86400;")
                .doesNotContain("Domain");
        assertThat(cookies).noneMatch(cookie -> cookie.startsWith("q_session"));
    }

    @Test
    void isNotSentAgainWithEveryAnswer() {
        browser.signIn("alice");
        Response profile = get("/profile");
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.headers().getValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c.d.e", "2~x", "9~", "eyJhbGciOiJkaXIifQ....", "%00", "0~a", "-"})
    void showsAPublicPageAndDropsACookieThatIsNoSession(String cookie) {
        given().baseUri(Tenant.APPLICATION)
                .cookie("session", cookie)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString(text("homeWelcome")))
                .header("Set-Cookie", containsString("session=; Max-Age=0"));
    }

    @Test
    void asksForALoginWithACookieThatWasChanged() {
        browser.signIn("alice");
        String session = browser.cookie("session").orElseThrow();
        browser.plant("session", session.substring(0, session.length() - 1) + (session.endsWith("A") ? "Q" : "A"));
        assertThat(path(browser.open("/profile")))
                .as("signed in at the provider, so back at once")
                .isEqualTo("/profile");
        assertThat(browser.cookie("session").orElseThrow()).isNotEqualTo(session);
    }

    @Test
    void getsANewIdAtEachLogin() {
        browser.signIn("alice");
        String first = browser.cookie("session").orElseThrow();
        browser.signIn("alice", "/login?prompt=login");
        assertThat(browser.cookie("session").orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void outlivesTheIdToken() {
        tenant.idTokenLifetime(1);
        browser.signIn("alice");
        assertThat(heading(browser.open("/profile"))).isEqualTo("Alice Liddell");
    }

    @Test
    void asksTheProviderNothingOnAnOrdinaryRequest() {
        browser.signIn("alice");
        for (int i = 0; i < 5; i++) {
            get("/profile").then().statusCode(200);
        }
        assertThat(tenant.count("authorization_code")).isEqualTo(1);
        assertThat(tenant.count("refresh_token")).isZero();
    }

    /** Signed in with a token that is due, and the provider ready to give a lasting one. */
    private void signInWithATokenThatIsDue() {
        tenant.accessTokenLifetime(Readiness.SOON_DUE);
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        browser.go(Browser.location(Browser.choose(login, "alice")));
        browser.withRedirects();
        tenant.accessTokenLifetime(86_400);
        Readiness.untilDue();
    }

    @Test
    void isOverHalfAMinuteBeforeTheProvidersOwn() {
        long expiry = Instant.now().getEpochSecond() + 34;
        tenant.faultWith("extra_claims", "{\"session_expiry\":" + expiry + "}");
        browser.signIn("alice");
        assertThat(get("/api/me").jsonPath().getBoolean("authenticated")).isTrue();
        String copied = browser.cookie("session").orElseThrow();
        Readiness.until("the session is over", () -> !given().cookie("session", copied)
                .get(Tenant.APPLICATION + "/api/me")
                .jsonPath()
                .getBoolean("authenticated"));
        assertThat(Instant.now().getEpochSecond()).isLessThan(expiry - 20);
    }

    @Test
    void refreshesTheAccessTokenOnceForAllRequestsThatWantIt() {
        signInWithATokenThatIsDue();
        ExecutorService executor = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 20)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> get("/api-call").statusCode(), executor))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .hasSize(20)
                    .containsOnly(200);
        } finally {
            executor.shutdown();
        }
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(tenant.count("reuse")).isZero();
    }

    @Test
    void goesOnWithTheRefreshedTokenInTheCookie() {
        signInWithATokenThatIsDue();
        browser.open("/profile");
        browser.open("/profile");
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
    }

    @Test
    void endsCleanlyWhenTheProviderRefusesToRefresh() {
        signInWithATokenThatIsDue();
        tenant.fault("token_invalid_grant");
        assertThat(heading(browser.open("/"))).isEqualTo(text("homeWelcome"));
        assertThat(browser.cookieNames("session")).isEmpty();
    }

    @Test
    void goesOnWhenTheProviderRefusesTheClientAtARefresh() {
        signInWithATokenThatIsDue();
        tenant.fault("token_invalid_client");
        assertThat(heading(browser.open("/profile"))).isEqualTo("Alice Liddell");
        tenant.clear();
        assertThat(get("/api-call").statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWhenTheProviderCannotBeAskedToRefresh() {
        signInWithATokenThatIsDue();
        tenant.fault("token_500");
        assertThat(heading(browser.open("/profile"))).isEqualTo("Alice Liddell");
        assertThat(heading(browser.open("/profile"))).isEqualTo("Alice Liddell");
    }

    @Test
    void tellsAScriptWhoIsSignedIn() {
        given().get(Tenant.APPLICATION + "/api/me").then().statusCode(200).body("authenticated", equalTo(false));
        browser.signIn("alice");
        get("/api/me")
                .then()
                .body("authenticated", equalTo(true))
                .body("user.name", equalTo("Alice Liddell"))
                .body("user.iss", equalTo(null))
                .header("Cache-Control", "no-store");
    }

    @Test
    void callsTheApiAsTheUserAndShowsTheBrowserNoToken() {
        browser.signIn("alice");
        Response answer = get("/api-call");
        answer.then().statusCode(200).body("name", equalTo("Alice Liddell"));
        assertThat(answer.asString()).doesNotContain("eyJ");
    }

    @Test
    void answersAScriptWithTheWayToLogIn() {
        for (String[] header : new String[][] {
            {"Accept", "application/json"}, {"X-Requested-With", "fetch"}, {"Sec-Fetch-Mode", "cors"}
        }) {
            given().baseUri(Tenant.APPLICATION)
                    .redirects()
                    .follow(false)
                    .header(header[0], header[1])
                    .get("/api-call")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("login", equalTo(Tenant.APPLICATION + "/login?returnTo=%2Fapi-call"));
        }
    }

    @Test
    void neverTellsTheProviderAnAddressFromTheRequest() {
        Response login = given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example;proto=https")
                .get(Tenant.APPLICATION + "/login");
        assertThat(QueryParameter.of(login.header("Location"), "redirect_uri"))
                .isEqualTo(Tenant.APPLICATION + "/callback");
        assertThat(login.headers().toString()).doesNotContain("evil");
        Response profile =
                given().redirects().follow(false).header("Host", "evil.example").get(Tenant.APPLICATION + "/profile");
        assertThat(profile.header("Location")).startsWith(Tenant.APPLICATION + "/login?");
    }

    @Test
    void leadsAVisitorOfTheOtherLoopbackNameToTheOneThatIsRegistered() {
        Response login = given().redirects()
                .follow(false)
                .get(Tenant.APPLICATION.replace("localhost", "127.0.0.1") + "/login?prompt=login");
        assertThat(login.header("Location")).isEqualTo(Tenant.APPLICATION + "/login?prompt=login");
    }

    @Test
    void answersAnUnknownPathWithOurPageAndAScriptWithJson() {
        given().get(Tenant.APPLICATION + "/nowhere").then().statusCode(404).body(containsString("<h1>"));
        given().accept("application/json")
                .get(Tenant.APPLICATION + "/nowhere/x")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().post(Tenant.APPLICATION + "/profile").then().statusCode(405).body(containsString("<h1>"));
    }

    @Test
    void startsNoLoginOnThePublicPages() {
        assertThat(isProvidersLogin(browser.open("/"))).isFalse();
    }
}
