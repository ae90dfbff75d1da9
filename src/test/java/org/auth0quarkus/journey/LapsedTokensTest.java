package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An access token that is over, and no refresh token. */
@QuarkusTest
@TestProfile(LapsedTokensTest.WithoutRefreshToken.class)
class LapsedTokensTest {
    public static class WithoutRefreshToken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("auth0.scope", "openid profile email");
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

    private Response call() {
        return given().baseUri(Tenant.APPLICATION)
                .accept("application/json")
                .cookie("session", browser.cookie("session").orElseThrow())
                .get("/api-call");
    }

    @Test
    void areReplacedByTheLinkThatTheAnswerCarries() {
        Tenant.control().accessTokenLifetime(1);
        browser.signIn("alice");
        // The API counts in whole seconds and refuses the token up to one second before its end here.
        Readiness.until("the access token is over", () -> call().path("login") != null);
        String login = call().path("login");
        assertThat(login).endsWith("/login?returnTo=%2Fapi-call");

        Tenant.control().accessTokenLifetime(3600);
        browser.go(login);
        assertThat(call().statusCode()).isEqualTo(200);
    }
}
