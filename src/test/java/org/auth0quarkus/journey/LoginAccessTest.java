package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A login that asks for other access than the usual. */
@QuarkusTest
@TestProfile(LoginAccessTest.Listed.class)
class LoginAccessTest {
    public static class Listed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "auth0.login-audiences", "https://orders.example.com, https://stock.example.com",
                    "auth0.login-scopes", "read:orders write:orders");
        }
    }

    private final Browser browser = new Browser();

    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private Map<String, List<String>> asked(String login) {
        browser.withoutRedirects();
        String location = Browser.location(browser.go(login));
        browser.withRedirects();
        return new QueryStringDecoder(location).parameters();
    }

    @Test
    void asksForWhatIsListedInOneScope() {
        Map<String, List<String>> asked = asked("/login?audience=https://orders.example.com&scope=read:orders+admin");
        assertThat(asked.get("scope")).containsExactly("openid read:orders");
        assertThat(asked.get("audience")).containsExactly("https://orders.example.com");
    }

    @Test
    void asksForTheUsualInsteadOfWhatIsNotListed() {
        Map<String, List<String>> usual = asked("/login");
        Map<String, List<String>> asked = asked("/login?audience=https://evil.example&scope=admin");
        assertThat(asked.get("scope")).isEqualTo(usual.get("scope")).hasSize(1);
        assertThat(asked.get("audience")).isEqualTo(usual.get("audience")).hasSize(1);
    }

    @Test
    void takesWhoeverIsLoggedInToTheProviderAgainForIt() {
        browser.signIn("alice");
        assertThat(asked("/login?scope=read:orders&returnTo=/api/me")).containsKey("code_challenge");
        assertThat(Browser.path(browser.go("/login?scope=openid+write:orders&returnTo=/api/me")))
                .isEqualTo("/api/me");
        assertThat(Browser.path(browser.go("/login?scope=admin&returnTo=/api/me")))
                .isEqualTo("/api/me");
    }
}
