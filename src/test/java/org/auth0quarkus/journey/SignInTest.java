package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.choose;
import static org.auth0quarkus.journey.Browser.chooseSomebodyElse;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.isProvidersLogin;
import static org.auth0quarkus.journey.Browser.path;
import static org.auth0quarkus.journey.Browser.signOut;
import static org.auth0quarkus.journey.Browser.status;

import io.quarkus.test.junit.QuarkusTest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void welcomesAnAnonymousVisitor() {
        HtmlPage home = browser.open("/");
        assertThat(heading(home)).isEqualTo(text("homeWelcome"));
        assertThat(home.<DomElement>querySelector("a[href='/login']")).isNotNull();
        assertThat(browser.cookieNames()).isEmpty();
    }

    @Test
    void signsInShowsTheProfileAndSignsOut() {
        HtmlPage profile = browser.signIn("alice", "/profile");
        assertThat(path(profile)).isEqualTo("/profile");
        assertThat(heading(profile)).isEqualTo("Alice Liddell");
        assertThat(profile.asNormalizedText()).contains("alice@example.com", "auth0|5f7c8ec7c33c6c004bbafe82");
        assertThat(profile.getWebResponse().getResponseHeaderValue("Cache-Control"))
                .isEqualTo("no-store");

        assertThat(heading(browser.open("/"))).isEqualTo(text("homeHello", "Alice Liddell"));

        HtmlPage signedOut = signOut(profile);
        assertThat(path(signedOut)).isEqualTo("/signed-out");
        assertThat(heading(signedOut)).isEqualTo(text("signedout:title_HERE"));
        assertThat(browser.cookieNames("session")).isEmpty();
        assertThat(heading(browser.open("/"))).isEqualTo(text("homeWelcome"));
        assertThat(isProvidersLogin(browser.open("/profile")))
                .as("the provider asks again")
                .isTrue();
    }

    @Test
    void keepsOneSessionCookieAndNothingOfTheAttempt() {
        browser.signIn("alice");
        assertThat(browser.cookieNames())
                .containsOnlyOnce("session")
                .noneMatch(name -> name.startsWith("q_") || name.startsWith("login_"));
    }

    @Test
    void returnsToThePageThatAskedForTheLogin() {
        assertThat(path(browser.signIn("alice", "/profile?tab=claims&x=%C3%A9")))
                .isEqualTo("/profile?tab=claims&x=%C3%A9");
    }

    @Test
    void returnsWhereLoginWasAskedToAndHomeInsteadOfAnotherSite() {
        assertThat(path(browser.signIn("alice", "/login?returnTo=/profile"))).isEqualTo("/profile");
        assertThat(path(browser.go("/login?returnTo=/api/me")))
                .as("signed in already")
                .isEqualTo("/api/me");
        assertThat(path(browser.go("/login?returnTo=//evil.example"))).isEqualTo("/");
        assertThat(path(browser.go("/login?returnTo=https://evil.example"))).isEqualTo("/");
    }

    @Test
    void signsInAgainWhenThePromptAsksForIt() {
        browser.signIn("alice");
        HtmlPage login = browser.open("/login?prompt=login&returnTo=/profile");
        assertThat(isProvidersLogin(login)).isTrue();
        HtmlPage profile = choose(login, "bob");
        assertThat(path(profile)).isEqualTo("/profile");
        assertThat(heading(profile)).isEqualTo("Bob Carpenter");
    }

    @Test
    void signsInAsWellWithASlashAtTheEnd() {
        assertThat(path(browser.signIn("alice", "/login/?prompt=login&returnTo=/profile")))
                .isEqualTo("/profile");
    }

    @Test
    void opensTheSignUpPage() {
        HtmlPage signUp = browser.open("/login?screen_hint=signup");
        assertThat(heading(signUp)).isEqualTo("Sign up");
        assertThat(path(chooseSomebodyElse(signUp, "Carol", "carol@example.com")))
                .isEqualTo("/");
        assertThat(heading(browser.open("/"))).isEqualTo(text("homeHello", "Carol"));
    }

    @Test
    void showsAUserOfWhomTheProviderTellsNothing() {
        HtmlPage profile = chooseSomebodyElse(
                browser.open("/login?returnTo=/profile"),
                "Nobody",
                "nobody@example.com",
                "{\"name\": null, \"nickname\": null, \"email\": null, \"email_verified\": null, \"picture\": null}");
        assertThat(status(profile)).isEqualTo(200);
        assertThat(heading(profile)).startsWith("auth0|");
        assertThat(profile.<DomElement>querySelector(".avatar").getTagName()).isEqualTo("span");
    }

    @Test
    void signsInToAnOrganization() {
        HtmlPage profile = browser.signIn("bob", "/login?organization=wonderland&returnTo=/profile");
        assertThat(profile.asNormalizedText()).contains("org_wonderland");
    }

    @Test
    void completesTwoTabsThatSignInAtTheSameTime() {
        browser.withoutRedirects();
        String one = Browser.location(browser.go("/login?returnTo=/profile"));
        String two = Browser.location(browser.go("/login?returnTo=/api/me"));
        browser.withRedirects();
        assertThat(path(choose((HtmlPage) browser.go(two), "alice"))).isEqualTo("/api/me");
        assertThat(path(browser.go(one)))
                .as("the other tab, signed in at the provider")
                .isEqualTo("/profile");
    }

    @Test
    void goesOnHomeWhenTheCallbackIsVisitedAgain() {
        HtmlPage login = browser.open("/login?returnTo=/profile");
        browser.withoutRedirects();
        String callback = Browser.location(choose(login, "alice"));
        browser.withRedirects();
        assertThat(path(browser.go(callback))).isEqualTo("/profile");
        assertThat(path(browser.go(callback))).as("Back, or reload").isEqualTo("/");
    }

    @Test
    void keepsFiveAttemptsOfABrowserAndDropsTheOldest() {
        HtmlPage first = browser.open("/login?returnTo=/profile");
        HtmlPage last = first;
        for (int i = 0; i < 6; i++) {
            last = browser.open("/login?returnTo=/profile");
        }
        assertThat(browser.cookieNames("login_")).hasSize(5);
        assertThat(browser.cookieNames("q_auth_")).hasSize(5);
        String dropped = QueryParameter.of(first.getUrl(), "state");
        assertThat(browser.cookieNames()).doesNotContain("login_" + dropped, "q_auth_" + dropped);
        assertThat(path(choose(last, "alice"))).isEqualTo("/profile");
    }

    @Test
    void tellsTheProviderTheLanguageThatWasChosen() {
        browser.open("/?lang=zh");
        HtmlPage login = browser.open("/login");
        assertThat(login.getUrl().getQuery()).contains("ui_locales=zh-CN+zh");
        assertThat(login.getDocumentElement().getAttribute("lang")).startsWith("zh");
    }
}
