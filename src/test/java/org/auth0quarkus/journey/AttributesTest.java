package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.AttributesResource.LoginObserver.LOGINS;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.isProvidersLogin;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AttributesTest {
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

    private AttributeCalls signedIn() {
        browser.signIn("alice");
        return new AttributeCalls(browser);
    }

    @Test
    void keepsWhatWasPut() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        calls.put("city", "北京");
        calls.put("theme", "light");
        calls.assertHas("theme", "light");
        calls.assertHas("city", "北京");
        calls.assertHas("other", "(none)");
    }

    @Test
    void removes() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        calls.remove("theme");
        calls.assertHas("theme", "(none)");
    }

    @Test
    void sendsTheCookieAgainOnlyWithAChange() {
        AttributeCalls calls = signedIn();
        assertThat(calls.call("PUT", "theme", "dark").headers().getValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("session=", "; HTTPOnly", "; SameSite=Lax", "; Path=/");
        assertThat(calls.call("GET", "theme", "").headers().getValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        AttributeCalls calls = signedIn();
        calls.put("theme", "dark");
        calls.assertRefused("BAD_NAME", calls.call("PUT", "a:b", "x"));
        calls.assertRefused("WRONG_TYPE", calls.call("GET", "theme/number", ""));
        calls.assertRefused("TOO_LARGE", calls.call("PUT", "big", "x".repeat(2048)));
        calls.assertHas("theme", "dark");
        calls.assertHas("big", "(none)");
    }

    @Test
    void needsASession() {
        given().baseUri(Tenant.APPLICATION)
                .body("x")
                .put("/test-attributes/theme")
                .then()
                .statusCode(409)
                .body(equalTo("NO_SESSION"));
    }

    @Test
    void forgetsThemWithANewLogin() {
        signedIn().put("theme", "dark");
        browser.signIn("alice", "/login?prompt=login");
        new AttributeCalls(browser).assertHas("theme", "(none)");
    }

    @Test
    void keepsWhatAnObserverPutsAtLogin() {
        Browser.chooseSomebodyElse(browser.open("/login"), "Remy", "remember@example.com");
        AttributeCalls calls = new AttributeCalls(browser);
        calls.assertHas("greeting", "hello");
        calls.assertHas("name", "Remy");
    }

    @Test
    void tellsObserversOfEachLoginOnce() {
        int before = LOGINS.get();
        signedIn().put("theme", "dark");
        assertThat(LOGINS.get()).isEqualTo(before + 1);
    }

    @Test
    void tellsObserversOfNoLoginToAnotherOrganization() {
        int before = LOGINS.get();
        tenant.fault("wrong_organization");
        HtmlPage refused = Browser.choose(browser.open("/login?organization=wonderland"), "bob");
        assertThat(heading(refused)).isEqualTo(text("fault:title_$LOGIN_ORGANIZATION"));
        assertThat(LOGINS.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw@example.com", "fail@example.com"})
    void failsALoginThatAnObserverFails(String email) {
        HtmlPage failed = Browser.chooseSomebodyElse(browser.open("/login"), "Mallory", email);
        assertThat(Browser.status(failed)).isEqualTo(500);
        assertThat(heading(failed)).isEqualTo(text("fault:title_$INTERNAL"));
        assertThat(browser.cookie("session")).isEmpty();
        tenant.reset();
        assertThat(isProvidersLogin(browser.open("/profile"))).isTrue();
    }
}
