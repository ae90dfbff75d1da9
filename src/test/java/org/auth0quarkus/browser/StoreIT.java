package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;

import java.util.Map;

import com.microsoft.playwright.APIResponse;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.RedisProcess;
import org.auth0quarkus.journey.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in Redis: those that a user has elsewhere, and the page while nobody can read them. */
@InChromium
class StoreIT {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

    private static RedisProcess redis;
    private static DevTenantServer tenant;
    private static Replica application;

    @BeforeAll
    static void startAll() {
        redis = RedisProcess.begin();
        int port = RedisProcess.freePort();
        tenant = DevTenantServer.start("http://localhost:" + port);
        Map<String, String> settings = Replica.settings(tenant, "http://localhost:" + port);
        settings.put("AUTH0_SESSION_STORE", "redis");
        settings.put("REDIS_URL", redis.url());
        application = Replica.start(port, settings);
    }

    @AfterAll
    static void stopAll() {
        application.close();
        tenant.close();
        redis.close();
    }

    @BeforeEach
    void resetTheTenant() {
        tenant.control().reset();
    }

    private static Window open(String userAgent) {
        return Window.open(application.origin(), wishes -> wishes.setUserAgent(userAgent));
    }

    @Test
    void endsASessionOfAnotherBrowser() {
        try (Window here = open(FIREFOX).signIn("alice", "/sessions");
                Window there = open(PHONE).signIn("alice", "/profile")) {
            here.go("/");
            assertThat(here.page().innerText("main")).contains(text("homeSessionsText"));
            here.go("/sessions");
            assertThat(here.page().locator(".rows strong").allInnerTexts())
                    .anyMatch(device -> device.contains("Firefox"))
                    .anyMatch(device -> device.contains("Safari"));
            here.assertFit("sessions");
            Pictures.take(here.ofSize(1000, 480), "sessions");

            here.click(".rows li:has-text('Safari') button").assertAt("/sessions");
            there.reload().assertShows(text("signedout:title_ELSEWHERE"));
            there.assertFit("the end of a session");
            here.reload().assertShows(text("sessionsHeading"));
        }
    }

    @Test
    void saysThatNobodyIsSignedOutWhileTheStoreIsAway() {
        try (Window window = open(FIREFOX).signIn("bob", "/profile")) {
            redis.stop();
            window.reload().assertShows(text("fault:title_$STORE_UNAVAILABLE"));
            window.assertFit("the page without a store");
            APIResponse icon = window.page().request().get(application.origin() + "/favicon.ico");
            assertThat(icon.status()).as("an icon needs no session").isEqualTo(200);
            redis.start();
            window.click("main a[href='/profile']").assertShows("Bob Carpenter");
        }
    }
}
