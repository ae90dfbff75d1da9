package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginParametersTest {
    private static final AllowedAccess ALLOWED =
            new AllowedAccess(Set.of("https://orders.example.com"), Set.of("openid", "profile", "read:orders"));

    private static LoginParameters of(String... namesAndValues) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return LoginParameters.of(query, ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "connection, google-oauth2",
        "screen_hint, signup",
        "organization, org_abc123",
        "organization, wonderland",
        "invitation, 5oK9_x-2",
        "login_hint, alice@example.com",
        "ui_locales, zh-CN en",
        "prompt, login",
        "prompt, login consent",
        "prompt, none"
    })
    void forwardsWhatIsAllowedAndWellFormed(String name, String value) {
        assertThat(of(name, value).forwarded()).isEqualTo(Map.of(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "connection, 'a b'",
        "connection, a&client_id=x",
        "screen_hint, anything",
        "organization, '../x'",
        "invitation, 'x y'",
        "ui_locales, 'en_US;'",
        "prompt, none login",
        "prompt, always",
        "client_id, stolen",
        "redirect_uri, https://evil.example",
        "state, fixed",
        "nonce, fixed",
        "response_type, token",
        "audience, https://other.example",
        "max_age, 0"
    })
    void ignoresTheRest(String name, String value) {
        assertThat(of(name, value).forwarded()).isEmpty();
    }

    @Test
    void ignoresControlCharactersAndEndlessHints() {
        assertThat(of("login_hint", "a\r\nb").forwarded()).isEmpty();
        assertThat(of("login_hint", "a".repeat(256)).forwarded()).isEmpty();
    }

    @Test
    void ignoresAParameterGivenTwice() {
        assertThat(of("prompt", "login", "prompt", "none").forwarded()).isEmpty();
        assertThat(of("returnTo", "/a", "returnTo", "/b").returnTo()).isEqualTo("/");
    }

    @Test
    void takesAudienceAndScopeThatAreListed() {
        LoginParameters parameters = of("audience", "https://orders.example.com", "scope", "read:orders admin");
        assertThat(parameters.forwarded()).containsOnly(Map.entry("audience", "https://orders.example.com"));
        assertThat(parameters.scope()).hasValue("openid read:orders");
        assertThat(of("scope", "read:orders", "scope", "profile").scope()).isEmpty();
    }

    @Test
    void asksForALoginOnlyWhenToldTo() {
        assertThat(of("audience", "https://orders.example.com").asksForLogin()).isTrue();
        assertThat(of("scope", "read:orders").asksForLogin()).isTrue();
        assertThat(of("scope", "admin", "audience", "https://other.example").asksForLogin())
                .isFalse();
        assertThat(of("returnTo", "/a").asksForLogin()).isFalse();
        assertThat(of("connection", "github").asksForLogin()).isFalse();
        assertThat(of("prompt", "login").asksForLogin()).isTrue();
        assertThat(of("screen_hint", "signup").asksForLogin()).isTrue();
    }
}
