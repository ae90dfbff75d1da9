package org.auth0quarkus.browser;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.auth0quarkus.i18n.Texts.text;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.journey.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pictures of the README, which therefore show what there is. */
@InChromium
@QuarkusIntegrationTest
@WithTestResource(Tenant.class)
class ScreenshotsIT {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    @BeforeEach
    void giveTheUserAPictureAndRoles() {
        Tenant.control().reset();
        Tenant.control()
                .faultWith(
                        "extra_claims",
                        new JsonObject()
                                .put("picture", Portrait.ADDRESS)
                                .put("https://example.com/roles", List.of("editor", "reviewer"))
                                .encode());
    }

    @AfterEach
    void clearTheTenant() {
        Tenant.control().clear();
    }

    private static Window open(String locale) {
        Window window = Window.open(wishes -> wishes.setLocale(locale)).ofSize(WIDTH, HEIGHT);
        Portrait.serveTo(window);
        return window;
    }

    @Test
    void showsThePagesOfAVisitor() {
        try (Window window = open("en-GB")) {
            Pictures.take(window.go("/"), "home");
            window.go("/login").assertAtProvider();
            Pictures.take(window, "login");
            window.click("button[name=cancel]").assertShows(text("fault:title_$LOGIN_CANCELLED"));
            Pictures.take(window, "error");
        }
    }

    @Test
    void showsThePagesOfAUser() {
        try (Window window = open("en-GB").signIn("alice", "/profile")) {
            Pictures.take(window.in(LIGHT), "profile");
            Pictures.take(window.in(DARK), "profile-dark");
            Pictures.take(window.ofSize(390, HEIGHT), "profile-phone");
        }
    }

    @Test
    void showsThePagesInChinese() {
        try (Window window = open("zh-CN").signIn("alice", "/login")) {
            Pictures.take(window, "home-zh");
        }
    }
}
