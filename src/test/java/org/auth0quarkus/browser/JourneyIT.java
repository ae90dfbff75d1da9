package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.i18n.Texts.textIn;

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
    @CsvSource({"en-GB, en, en, Log in", "zh-CN, zh-Hans, zh, 登录"})
    void leadsInAndOutAgain(String locale, String lang, String tag, String headingOfProvider) {
        try (Window window = Window.open(wishes -> wishes.setLocale(locale))) {
            Page page = window.page();
            window.go("/").assertShows(textIn(tag, "homeWelcome"));
            assertThat(page.getAttribute("html", "lang")).isEqualTo(lang);
            window.click("header >> text=" + textIn(tag, "navLogin"))
                    .assertAtProvider()
                    .assertShows(headingOfProvider);
            window.choose("alice").assertAt("/").assertShows(textIn(tag, "homeHello", "Alice Liddell"));

            window.click("nav a[href='/profile']").assertShows("Alice Liddell");
            assertThat(page.innerText("main")).contains("alice@example.com", "auth0|5f7c8ec7c33c6c004bbafe82");

            window.click("nav a[href='/sessions']").assertShows(textIn(tag, "sessionsHeading"));
            assertThat(page.locator(".rows > li").count()).isEqualTo(1);

            window.signOut().assertAt("/signed-out").assertShows(textIn(tag, "signedout:title_HERE"));
        }
    }

    @Test
    void leadsInAndOutWithoutJavaScript() {
        try (Window window = Window.open(wishes -> wishes.setJavaScriptEnabled(false))) {
            window.signIn("alice", "/profile").signOut().assertShows(text("signedout:title_HERE"));
        }
    }

    @Test
    void leadsInAndOutByTheKeyboardAlone() {
        try (Window window = Window.open()) {
            Keyboard keyboard = new Keyboard(window.page());
            window.go("/");
            keyboard.tabTo("header a[href='/login']").press("Enter");
            window.assertAtProvider();
            keyboard.tabTo("button[name=user][value=alice]").press("Enter");
            window.assertShows(text("homeHello", "Alice Liddell"));
            keyboard.tabTo("nav a[href='/profile']").press("Enter");
            window.assertShows("Alice Liddell");
            keyboard.tabTo("header form[action='/logout'] button").press("Space");
            window.assertShows(text("signedout:title_HERE"));
        }
    }

    @Test
    void skipsToTheContentByTheKeyboard() {
        try (Window window = Window.open().signIn("alice", "/profile")) {
            new Keyboard(window.page()).tabTo(".skip").press("Enter");
            assertThat(window.page().evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void changesTheLanguageAndKeepsIt() {
        try (Window window = Window.open()) {
            window.go("/signed-out").click("footer >> text=中文").assertShows(textIn("zh", "signedout:title_HERE"));
            window.go("/login").assertShows("登录");
            window.choose("bob").assertShows(textIn("zh", "homeHello", "Bob Carpenter"));
        }
    }

    @Test
    void finishesTwoTabsAndSignsOutOfBoth() {
        try (Window one = Window.open()) {
            Window two = one.tab();
            one.go("/profile").assertAtProvider();
            two.go("/sessions").assertAtProvider();
            one.choose("alice").assertAt("/profile");
            two.choose("alice").assertAt("/sessions");
            one.reload().assertShows("Alice Liddell");

            one.signOut().assertAt("/signed-out");
            two.reload().assertAtProvider();
        }
    }

    @Test
    void asksOnceMoreInATabThatIsLeftFromAnEarlierSession() {
        try (Window window = Window.open().signIn("alice", "/profile")) {
            Window late = window.tab().go("/");
            window.signOut().assertAt("/signed-out");
            window.signIn("bob", "/profile");
            late.signOut().assertShows(text("logoutTitle"));
            late.click("main form button").assertAt("/signed-out");
        }
    }

    @Test
    void staysSignedInOnTheWayBackAfterALogin() {
        try (Window window = Window.open()) {
            window.go("/")
                    .click("header a[href='/login']")
                    .choose("alice")
                    .assertShows(text("homeHello", "Alice Liddell"));
            // The provider knows the visitor by now and answers at once, with a state that was used.
            window.back().assertAt("/").assertShows(text("homeHello", "Alice Liddell"));
        }
    }

    @Test
    void showsNothingPrivateOnTheWayBackAfterALogout() {
        try (Window window = Window.open().signIn("alice", "/profile")) {
            window.go("/sessions").signOut().assertAt("/signed-out");
            window.back().assertAtProvider();
            window.go("/").assertShows(text("homeWelcome"));
        }
    }

    @Test
    void explainsThatCookiesAreNeeded(@TempDir Path profile) {
        try (Window window = Window.openWithoutCookies(profile)) {
            window.go("/profile").choose("alice").assertShows(text("fault:title_$LOGIN_NO_COOKIES"));
            // In vain, but no loop.
            window.click("main a[href='/login']").choose("alice").assertShows(text("fault:title_$LOGIN_NO_COOKIES"));
        }
    }

    @Test
    void asksFirstWhenAnotherSiteLinksToTheLogout() {
        try (Window window = Window.open().signIn("alice", "/profile")) {
            window.comeFromAnotherSite("/logout").assertShows(text("logoutTitle"));
            window.click("main form button").assertShows(text("signedout:title_HERE"));
        }
    }
}
