package org.auth0quarkus.browser;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.journey.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages look, to people and to axe-core: wide and narrow, light and dark, in both languages, and printed. */
@InChromium
@QuarkusIntegrationTest
@WithTestResource(Tenant.class)
class LooksIT {
    /** What a provider may say about a user when it checks nothing. */
    private static final Map<String, Object> HOSTILE = Map.of(
            "name",
            "\u202Eevil\u2066</h1><script>alert('name')</script> שלום " + "W".repeat(300),
            "email",
            "\"><img src=x onerror=alert(1)>@" + "example".repeat(40) + ".com",
            "picture",
            "javascript:alert(1)",
            "updated_at",
            "<b>never</b>",
            "long",
            "W".repeat(9_990) + "the-end",
            "emoji",
            "👩‍👩‍👧‍👦".repeat(40),
            "</dt><script>alert(2)</script>" + "gnol".repeat(100),
            "name of a claim",
            "nested",
            Map.of("deep", List.of(Map.of("</script><script>", "\u202E{m:home_welcome}".repeat(5)))));

    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @AfterEach
    void clearTheTenant() {
        Tenant.control().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "zh-CN"})
    void areFitForEverybodyAndEveryScreen(String locale) {
        try (Window window = Window.open(wishes -> wishes.setLocale(locale))) {
            for (Place place : Place.all(false)) {
                place.reach(window);
                window.assertFit(place.name());
            }
        }
        try (Window window = Window.open(wishes -> wishes.setLocale(locale)).signIn("alice", "/profile")) {
            for (Place place : Place.all(true)) {
                place.reach(window);
                window.assertFit(place.name());
            }
        }
    }

    @Test
    void areFitWhateverTheProviderSaysAboutTheUser() {
        Tenant.control().faultWith("extra_claims", new JsonObject(HOSTILE).encode());
        try (Window window = Window.open().signIn("alice", "/profile")) {
            for (Place place : Place.all(true)) {
                place.reach(window);
                window.assertFit(place + " of a hostile user");
            }
            window.ofSize(390, 800).go("/profile").assertAccessible("the profile of a hostile user on a phone");
            window.click(".claims > div:has(bdi:text-is('long')) summary");
            assertThat(window.page().innerText("details[open]")).contains("the-end");
            window.assertFit("a long claim unfolded");
        }
    }

    @Test
    void showListsAndNestedClaimsAsAPersonReadsThem() {
        JsonObject claims = new JsonObject()
                .put("https://example.com/roles", List.of("editor", "reviewer"))
                .put("address", Map.of("country", "England"));
        Tenant.control().faultWith("extra_claims", claims.encode());
        try (Window window = Window.open().signIn("alice", "/profile")) {
            assertThat(window.page().locator(".claims dd").allInnerTexts())
                    .contains("editor, reviewer", "{\"country\":\"England\"}");
            window.go("/api/me");
            assertThat(window.page().innerText("body"))
                    .contains("[\"editor\",\"reviewer\"]", "{\"country\":\"England\"}");
        }
    }

    @Test
    void followTheColourSchemeOfTheSystem() {
        try (Window window = Window.open().signIn("alice", "/profile")) {
            assertThat(brightness(window.in(LIGHT), "backgroundColor")).isGreaterThan(230);
            assertThat(brightness(window, "color")).isLessThan(60);
            assertThat(brightness(window.in(DARK), "backgroundColor")).isLessThan(40);
            assertThat(brightness(window, "color")).isGreaterThan(200);
        }
    }

    @Test
    void printTheProfileInBlackOnWhiteWithoutButtons() {
        try (Window window = Window.open().signIn("alice", "/profile").in(DARK)) {
            Page page = window.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("nav")).isFalse();
            assertThat(page.isVisible(".button")).isFalse();
            assertThat(page.innerText("main")).contains("Alice Liddell", "alice@example.com", "email_verified");
            assertThat(brightness(window, "backgroundColor")).isEqualTo(255);
            assertThat(brightness(window, "color")).isZero();
        }
    }

    @Test
    void showAPictureFromAnywhereOverHttpsAlone() {
        Tenant.control()
                .faultWith(
                        "extra_claims",
                        new JsonObject().put("picture", Portrait.ADDRESS).encode());
        try (Window window = Window.open()) {
            Portrait.serveTo(window);
            window.signIn("alice", "/profile");
            assertThat(window.page().evaluate("document.querySelector('img.avatar').naturalWidth"))
                    .isNotEqualTo(0);
        }
    }

    /** 0 is black, 255 is white. */
    private static int brightness(Window window, String property) {
        String script = "property => Math.max(...getComputedStyle(document.body)[property].match(/\\d+/g).slice(0, 3))";
        return (int) window.page().evaluate(script, property);
    }
}
