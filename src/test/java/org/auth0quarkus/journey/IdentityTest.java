package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** An application on a session of ours finds what Quarkus OIDC would give it. */
@QuarkusTest
class IdentityTest {
    @Test
    void givesTheIdTokenTheIdentityAndTheAccessTokenOnEveryRequest() {
        Tenant.control().reset();
        try (Browser browser = new Browser()) {
            browser.signIn("alice");
            JsonObject answer =
                    new JsonObject(browser.go("/test-identity").getWebResponse().getContentAsString());
            assertThat(answer.getString("idToken")).isEqualTo("auth0|5f7c8ec7c33c6c004bbafe82");
            assertThat(answer.getString("email")).isEqualTo("alice@example.com");
            assertThat(answer.getString("identity")).isNotBlank();
            assertThat(answer.getBoolean("accessToken")).isTrue();
            assertThat(answer.getString("user")).isEqualTo("Alice Liddell");
        }
    }
}
