package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.auth0quarkus.LoggedLines;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.oidc.UserInfoClaims;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider whose ID tokens have nothing but the subject. */
@QuarkusTest
class UserInfoTest {
    private final Browser browser = new Browser();
    private final DevTenantControl tenant = Tenant.control();

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
        tenant.fault("userinfo_only");
    }

    @AfterEach
    void closeTheBrowser() {
        tenant.reset();
        browser.close();
    }

    private JsonPath me() {
        return given().cookie("session", browser.cookie("session").orElseThrow())
                .get(Tenant.APPLICATION + "/api/me")
                .jsonPath();
    }

    @Test
    void bringsNameAndEmailOnceAndThroughARefresh() {
        tenant.accessTokenLifetime(Readiness.SOON_DUE);
        assertThat(heading(browser.signIn("alice"))).isEqualTo(text("homeHello", "Alice Liddell"));
        Readiness.untilDue();
        assertThat(heading(browser.open("/"))).isEqualTo(text("homeHello", "Alice Liddell"));
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        assertThat(me().getString("user.email")).isEqualTo("alice@example.com");
        assertThat(browser.open("/profile").asNormalizedText()).contains("alice@example.com");
        assertThat(tenant.count("userinfo")).isEqualTo(1);
    }

    @Test
    void bringsRoles() {
        HtmlPage login = browser.open("/login");
        Browser.chooseSomebodyElse(login, "Rose", "rose@example.com", "{\"groups\":[\"editor\"]}");
        given().cookie("session", browser.cookie("session").orElseThrow())
                .get(Tenant.APPLICATION + "/test-editors")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotAskedWhereTheIdTokenHasItAll() {
        tenant.clear();
        browser.signIn("alice");
        assertThat(tenant.count("userinfo")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth0|mallory", ""})
    void endsALoginWhenItIsAboutSomebodyElse(String subject) {
        tenant.faultWith("userinfo_subject", subject);
        HtmlPage page = browser.signIn("alice");
        assertThat(heading(page)).isEqualTo(text("fault:title_$LOGIN_TOKEN_REFUSED"));
        assertThat(browser.cookieNames("session")).isEmpty();
    }

    @Test
    void getsTheAccessTokenAtItsOwnAddressAlone() {
        tenant.fault("userinfo_redirect", 1);
        browser.signIn("alice");
        assertThat(me().getString("user.name"))
                .as("nobody went on with the token")
                .isNull();
        assertThat(tenant.count("userinfo")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "userinfo_500, the provider answered 500 no_json",
        "userinfo_garbage, the provider answered 200 no_json",
        "userinfo_timeout, it could not be asked"
    })
    void keepsNobodyOutWhenItCannotBeAsked(String fault, String logged) {
        tenant.fault(fault);
        try (LoggedLines lines = LoggedLines.of(UserInfoClaims.class)) {
            browser.signIn("alice");
            assertThat(me().getString("user.sub")).startsWith("auth0|");
            assertThat(me().getString("user.name")).isNull();
            assertThat(lines.all()).singleElement().asString().contains(logged);
        }
    }
}
