package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.choose;
import static org.auth0quarkus.journey.Browser.click;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.isProvidersLogin;
import static org.auth0quarkus.journey.Browser.path;
import static org.auth0quarkus.journey.Browser.status;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a callback can fail ends on a page of ours that a person understands, signed out and without a loop. */
@QuarkusTest
class CallbackFailuresTest {
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

    private void assertFailed(HtmlPage page, int status, String heading) {
        assertThat(heading(page)).isEqualTo(heading);
        assertThat(status(page)).isEqualTo(status);
        assertThat(page.getUrl().getPath()).isEqualTo("/callback");
        assertThat(page.<DomElement>querySelector("main .mono").getTextContent())
                .matches("[0-9a-f]{4}-[0-9a-f]{4}");
        assertThat(page.<DomElement>querySelector("main a[href^='/login']"))
                .as("try again")
                .isNotNull();
        assertThat(page.getWebResponse().getResponseHeaderValue("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(browser.cookieNames("session")).isEmpty();
        assertThat(browser.cookieNames("q_session")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "token_invalid_grant, 400, fault:title_$LOGIN_CODE_REFUSED",
        "token_invalid_client, 400, fault:title_$LOGIN_MISCONFIGURED",
        "token_500, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE",
        "token_garbage, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE",
        "token_timeout, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE",
        "no_id_token, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "wrong_nonce, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "no_nonce, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "wrong_issuer, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "wrong_audience, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "bad_signature, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "unknown_key, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "alg_none, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "alg_hs256, 400, fault:title_$LOGIN_TOKEN_REFUSED",
        "expired_id_token, 400, fault:title_$LOGIN_TOKEN_REFUSED"
    })
    void explainsWhatTheProviderGotWrong(String fault, int status, String key) {
        tenant.fault(fault);
        assertFailed(browser.signIn("alice"), status, text(key));

        tenant.clear();
        HtmlPage again = browser.signIn("alice", "/login?prompt=login&returnTo=/profile");
        assertThat(path(again)).as("and a new attempt works").isEqualTo("/profile");
    }

    private String clientId() {
        return QueryParameter.of(browser.open("/login").getUrl(), "client_id");
    }

    /** OpenID Connect Core 1.0 section 3.1.3.7; what is after the first is what real ones have been seen to say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"aud\":[\"US\",\"another-client\"]}",
                "{\"aud\":[\"another-client\",\"US\"],\"azp\":\"another-client\"}",
                "{\"aud\":[\"another-client\",\"US\"],\"azp\":\"US\"}",
                "{\"azp\":\"another-client\"}",
                "{\"sub\":\"\"}",
                "{\"sub\":\" \"}",
                "{\"at_hash\":\"47DEQpj8HBSa-_TImW-5JA\"}",
                "{\"at_hash\":7}",
                "{\"nbf\":32503680000}",
                "{\"session_expiry\":1000}"
            })
    void refusesAnIdTokenThatIsNotAboutThisUserForUsAlone(String claims) {
        tenant.faultWith("extra_claims", claims.replace("US", clientId()));
        assertFailed(browser.signIn("alice"), 400, text("fault:title_$LOGIN_TOKEN_REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"aud\":[\"US\"]}", "{\"azp\":\"US\"}"})
    void takesAnIdTokenThatSaysTwiceThatItIsForUs(String claims) {
        tenant.faultWith("extra_claims", claims.replace("US", clientId()));
        assertThat(path(browser.signIn("alice"))).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"50, true", "-50, true", "3600, false", "90, false"})
    void takesAnIdTokenOfAClockThatIsLessThanAMinuteOff(long seconds, boolean taken) {
        tenant.idTokenLifetime(30);
        tenant.faultWith("clock_skew", seconds);
        HtmlPage page = browser.signIn("alice");
        assertThat(page.getUrl().getPath()).isEqualTo(taken ? "/" : "/callback");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorized, 400, fault:title_$LOGIN_NOT_ALLOWED",
        "login_required, 400, fault:title_$LOGIN_INTERACTION_REQUIRED",
        "invalid_scope, 400, fault:title_$LOGIN_MISCONFIGURED",
        "server_error, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE",
        "temporarily_unavailable, 502, fault:title_$LOGIN_PROVIDER_UNAVAILABLE",
        "something_new, 400, fault:title_$LOGIN_FAILED"
    })
    void explainsTheProvidersErrors(String code, int status, String key) {
        tenant.faultWith("authorize_error", code);
        assertFailed(browser.open("/login"), status, text(key));
    }

    @Test
    void explainsACancelledLogin() {
        HtmlPage page = click(browser.open("/login"), "button[name=cancel]");
        assertThat(status(page)).isEqualTo(400);
        assertThat(heading(page)).isEqualTo(text("fault:title_$LOGIN_CANCELLED"));
        assertThat(page.asNormalizedText()).as("it is no error").doesNotContainPattern("[0-9]{3}");
        assertThat(page.<DomElement>querySelector("main a[href='/login']")).isNotNull();
        assertThat(browser.cookieNames("session")).isEmpty();
    }

    @Test
    void tellsNobodyWhomTheProviderDeniedThatHeCancelled() {
        HtmlPage denied = choose(browser.open("/login?organization=wonderland"), "alice");
        assertThat(heading(denied)).isEqualTo(text("fault:title_$LOGIN_NOT_ALLOWED"));
        assertThat(status(denied)).isEqualTo(400);
        assertThat(denied.<DomElement>querySelector("main a[href='/login?prompt=login']"))
                .as("the same account would be denied again")
                .isNotNull();
    }

    @Test
    void explainsALoginToAnotherOrganization() {
        tenant.fault("wrong_organization");
        HtmlPage login = browser.open("/login?organization=wonderland");
        assertFailed(choose(login, "bob"), 400, text("fault:title_$LOGIN_ORGANIZATION"));
    }

    @Test
    void explainsThatNothingWorksWithoutCookies() {
        assertFailed(browser.open("/callback?state=unknown&code=x"), 400, text("fault:title_$LOGIN_NO_COOKIES"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback",
                "/callback?state=unknown&code=x",
                "/callback?code=x",
                "/callback?state=&code=x",
                "/callback?state=a&state=b&code=x",
                "/callback?error=access_denied",
                "/callback?error=%3Cscript%3E&error_description=%3Cimg%20src%3Dx%3E&state=%22%3E%3Cb%3E"
            })
    void explainsAnAttemptThatIsNotOfThisBrowser(String callback) {
        browser.plant("lang", "en");
        HtmlPage page = browser.open(callback);
        assertFailed(page, 400, text("fault:title_$LOGIN_UNKNOWN_ATTEMPT"));
        assertThat(page.getWebResponse().getContentAsString()).doesNotContain("<script>", "<img src=x", "\"><b>");
    }

    @Test
    void keepsAnotherTabsAttemptWhenAnUnknownOneArrives() {
        HtmlPage login = browser.open("/login?returnTo=/profile");
        browser.open("/callback?state=unknown&code=x");
        assertThat(path(choose(login, "alice"))).isEqualTo("/profile");
    }

    @Test
    void leadsHomeWhoeverIsSignedInAndBringsAnUnknownAttempt() {
        browser.signIn("alice");
        for (String callback : new String[] {"/callback", "/callback?state=unknown&code=x", "/callback?error=x"}) {
            HtmlPage home = browser.open(callback);
            assertThat(path(home)).isEqualTo("/");
            assertThat(heading(home)).isEqualTo(text("homeHello", "Alice Liddell"));
        }
    }

    @Test
    void refusesACallbackWithTheStateOfThisBrowserGivenTwice() {
        HtmlPage login = browser.open("/login");
        String state = QueryParameter.of(login.getUrl(), "state");
        assertFailed(
                browser.open("/callback?code=x&state=" + state + "&state=" + state),
                400,
                text("fault:title_$LOGIN_UNKNOWN_ATTEMPT"));
    }

    @Test
    void refusesACodeThatWasUsedInAnotherBrowser() {
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        String callback = Browser.location(choose(login, "alice"));
        try (Browser thief = new Browser()) {
            assertFailed(thief.open(callback), 400, text("fault:title_$LOGIN_NO_COOKIES"));
        }
        browser.withRedirects();
        assertThat(path(browser.go(callback))).isEqualTo("/");
    }

    @Test
    void refusesACodeOfTheProvidersThatIsNotOurs() {
        HtmlPage login = browser.open("/login");
        String state = QueryParameter.of(login.getUrl(), "state");
        assertFailed(
                browser.open("/callback?code=invented&state=" + state), 400, text("fault:title_$LOGIN_CODE_REFUSED"));
    }

    @Test
    void completesACodeFlowAtTheCallbackOnly() {
        HtmlPage login = browser.open("/login");
        browser.withoutRedirects();
        String callback = Browser.location(choose(login, "alice"));
        browser.withRedirects();
        HtmlPage home = browser.open("/" + callback.substring(callback.indexOf('?')));
        assertThat(heading(home)).isEqualTo(text("homeWelcome"));
        assertThat(browser.cookieNames("session")).isEmpty();
    }

    @Test
    void offersAWayToTryAgainThatWorks() {
        tenant.fault("token_500", 1);
        HtmlPage failed = browser.signIn("alice");
        assertFailed(failed, 502, text("fault:title_$LOGIN_PROVIDER_UNAVAILABLE"));
        HtmlPage home = click(failed, "main a[href='/login']");
        assertThat(isProvidersLogin(home)).isFalse();
        assertThat(heading(home)).isEqualTo(text("homeHello", "Alice Liddell"));
    }

    @Test
    void completesALoginThoughAnotherApplicationLeftItsSession() {
        browser.plant("q_session", "of another application");
        browser.plant("q_session_chunk_x", "not even a number");
        assertThat(path(browser.signIn("alice", "/profile"))).isEqualTo("/profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login?returnTo=%", "/logout?x=%zz", "/callback?code=x&state=s&x=%zz"})
    void answersAQueryThatCannotBeDecodedAsTheSendersFault(String address) throws IOException {
        // By hand, as no client would send it.
        try (Socket socket =
                new Socket("localhost", URI.create(Tenant.APPLICATION).getPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void answersAScriptWithProblemDetails() {
        given().accept("application/json")
                .get(Tenant.APPLICATION + "/callback?state=unknown&code=x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("correlationId", matchesPattern("[0-9a-f]{4}-[0-9a-f]{4}"));
    }
}
