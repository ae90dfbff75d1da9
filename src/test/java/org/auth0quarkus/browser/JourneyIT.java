package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.browser.Window.choose;
import static org.auth0quarkus.browser.Window.heading;
import static org.auth0quarkus.browser.Window.path;
import static org.auth0quarkus.browser.Window.signOut;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.auth0quarkus.journey.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does, in the browser that a person uses. */
@InChromium
@QuarkusIntegrationTest
@WithTestResource(Tenant.class)
class JourneyIT {
    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, Welcome!, Log in, Log in, 'Hello, Alice Liddell!', Where you are signed in, You are signed out",
        "zh-CN, zh-Hans, 欢迎！, 登录, 登录, Alice Liddell，您好！, 您的登录位置, 您已登出"
    })
    void leadsInAndOutAgain(
            String locale,
            String lang,
            String welcome,
            String logIn,
            String providersHeading,
            String hello,
            String sessions,
            String signedOut) {
        try (Window window = Window.open(wishes -> wishes.setLocale(locale))) {
            Page page = window.page();
            window.go("/");
            assertThat(window.heading()).isEqualTo(welcome);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(lang);

            page.click("header >> text=" + logIn);
            assertThat(page.url()).startsWith(Tenant.issuer() + "authorize");
            assertThat(window.heading()).isEqualTo(providersHeading);

            choose(page, "alice");
            assertThat(window.path()).isEqualTo("/");
            assertThat(window.heading()).isEqualTo(hello);

            page.click("nav a[href='/profile']");
            assertThat(window.heading()).isEqualTo("Alice Liddell");
            assertThat(page.isVisible("img.avatar")).isTrue();
            assertThat(page.innerText("main")).contains("alice@example.com", "auth0|5f7c8ec7c33c6c004bbafe82");

            page.click("nav a[href='/sessions']");
            assertThat(window.heading()).isEqualTo(sessions);
            assertThat(page.locator(".rows > li").count()).isEqualTo(1);

            signOut(page);
            assertThat(window.path()).isEqualTo("/signed-out");
            assertThat(window.heading()).isEqualTo(signedOut);
            window.assertNoComplaint();
        }
    }

    @Test
    void leadsInAndOutWithoutJavaScript() {
        try (Window window = Window.open(wishes -> wishes.setJavaScriptEnabled(false))) {
            window.signIn("alice", "/profile");
            assertThat(window.path()).isEqualTo("/profile");
            signOut(window.page());
            assertThat(window.heading()).isEqualTo("You are signed out");
        }
    }

    @Test
    void leadsInAndOutByTheKeyboardAlone() {
        try (Window window = Window.open()) {
            Keyboard keyboard = new Keyboard(window.page());
            window.go("/");
            keyboard.tabTo("header a[href='/login']").press("Enter");
            window.page().waitForURL("**/authorize?**");
            keyboard.tabTo("button[name=user][value=alice]").press("Enter");
            window.page().waitForURL(window.at("/"));
            assertThat(window.heading()).isEqualTo("Hello, Alice Liddell!");
            keyboard.tabTo("nav a[href='/profile']").press("Enter");
            window.page().waitForURL(window.at("/profile"));
            keyboard.tabTo("header form[action='/logout'] button").press("Space");
            window.page().waitForURL(window.at("/signed-out"));
            window.assertNoComplaint();
        }
    }

    @Test
    void skipsToTheContentByTheKeyboard() {
        try (Window window = Window.open()) {
            window.signIn("alice", "/profile");
            Keyboard keyboard = new Keyboard(window.page());
            keyboard.tabTo(".skip").press("Enter");
            assertThat(window.page().evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void changesTheLanguageAndKeepsIt() {
        try (Window window = Window.open()) {
            window.go("/signed-out");
            window.page().click("footer >> text=中文");
            assertThat(window.heading()).isEqualTo("您已登出");
            window.go("/login");
            assertThat(window.page().getAttribute("html", "lang")).startsWith("zh");
            choose(window.page(), "bob");
            assertThat(window.heading()).isEqualTo("Bob Carpenter，您好！");
            window.assertNoComplaint();
        }
    }

    @Test
    void finishesTwoTabsAndSignsOutOfBoth() {
        try (Window window = Window.open()) {
            Page one = window.page();
            Page two = window.tab();
            one.navigate(window.at("/profile"));
            two.navigate(window.at("/sessions"));
            choose(one, "alice");
            assertThat(path(one)).isEqualTo("/profile");
            choose(two, "alice");
            assertThat(path(two)).isEqualTo("/sessions");
            one.reload();
            assertThat(heading(one)).isEqualTo("Alice Liddell");

            signOut(one);
            two.reload();
            assertThat(two.url()).startsWith(Tenant.issuer() + "authorize");
            window.assertNoComplaint();
        }
    }

    @Test
    void signsOutInATabWhoseFormIsOfAnEarlierSession() {
        try (Window window = Window.open()) {
            window.signIn("alice", "/profile");
            Page late = window.tab();
            late.navigate(window.at("/"));
            signOut(window.page());
            window.signIn("bob", "/profile");
            signOut(late);
            assertThat(heading(late)).as("asked once more").isEqualTo("Log out?");
            late.click("main form button");
            assertThat(path(late)).isEqualTo("/signed-out");
        }
    }

    @Test
    void goesBackAfterALoginWithoutBreaking() {
        try (Window window = Window.open()) {
            Page page = window.page();
            window.go("/");
            page.click("header a[href='/login']");
            choose(page, "alice");
            page.goBack();
            assertThat(page.url()).startsWith(Tenant.issuer() + "authorize");
            choose(page, "alice");
            assertThat(window.heading()).as("chosen once more").isEqualTo("Hello, Alice Liddell!");
            page.goBack();
            page.goBack();
            assertThat(window.path()).isEqualTo("/");
            assertThat(window.heading()).isEqualTo("Hello, Alice Liddell!");
        }
    }

    @Test
    void showsNothingPrivateOnTheWayBackAfterALogout() {
        try (Window window = Window.open()) {
            Page page = window.page();
            window.signIn("alice", "/profile");
            window.go("/sessions");
            signOut(page);
            page.goBack();
            assertThat(page.url()).startsWith(Tenant.issuer() + "authorize");
            page.goBack();
            assertThat(page.url()).startsWith(Tenant.issuer() + "authorize");
            window.go("/");
            assertThat(window.heading()).isEqualTo("Welcome!");
        }
    }

    @Test
    void explainsThatCookiesAreNeeded(@TempDir Path profile) {
        try (Window window = Window.openWithoutCookies(profile)) {
            window.signIn("alice", "/profile");
            assertThat(window.page().url()).startsWith(window.at("/callback"));
            assertThat(window.heading()).isEqualTo("Signing in needs cookies");
            window.page().click("main a[href='/login']");
            choose(window.page(), "alice");
            assertThat(window.heading()).as("tried again in vain, and no loop").isEqualTo("Signing in needs cookies");
            window.assertNoComplaint();
        }
    }

    @Test
    void asksFirstWhenAnotherSiteLinksToTheLogout() {
        try (Window window = Window.open()) {
            window.signIn("alice", "/profile");
            window.page().navigate(Tenant.issuer() + "app.css");
            window.page().evaluate("address => { location.href = address }", window.at("/logout"));
            window.page().waitForURL(window.at("/logout"));
            assertThat(window.heading()).isEqualTo("Log out?");
            window.page().click("main form button");
            assertThat(window.path()).isEqualTo("/signed-out");
            window.assertNoComplaint();
        }
    }
}
