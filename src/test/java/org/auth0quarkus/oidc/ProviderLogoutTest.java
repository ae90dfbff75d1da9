package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;
import org.junit.jupiter.api.Test;

class ProviderLogoutTest {
    private final Auth0Config config = new SmallRyeConfigBuilder()
            .withMapping(Auth0Config.class)
            .withDefaultValue("auth0.issuer", "https://tenant.example/")
            .withDefaultValue("auth0.client-id", "client")
            .withDefaultValue("auth0.client-secret", "s")
            .withDefaultValue("auth0.secret", "s")
            .withDefaultValue("auth0.session.inactivity", "PT24H")
            .withDefaultValue("auth0.session.absolute", "PT72H")
            .withDefaultValue("auth0.redirect-uri", "http://localhost:8080/callback")
            .build()
            .getConfigMapping(Auth0Config.class);
    private final ProviderLogout logout = new ProviderLogout(
            new Provider(null, null, Duration.ofSeconds(1)) {
                @Override
                Optional<String> endSessionEndpoint() {
                    return Optional.of("https://tenant.example/oidc/logout");
                }
            },
            config,
            new BaseUrl(config));

    @Test
    void hintsAtTheSessionWithTheIdToken() {
        assertThat(logout.url("header.claims.signature", "sid-1", false))
                .contains("id_token_hint=header.claims.signature", "client_id=client", "post_logout_redirect_uri=")
                .doesNotContain("logout_hint");
    }

    @Test
    void leavesOutAHintThatMakesTheAddressTooLong() {
        String url = logout.url("h." + "c".repeat(ProviderLogout.MOST_CHARACTERS) + ".s", "sid-1", true);
        assertThat(url)
                .hasSizeLessThan(ProviderLogout.MOST_CHARACTERS)
                .contains("logout_hint=sid-1", "client_id=client", "&federated")
                .doesNotContain("id_token_hint");
        assertThat(logout.url("h." + "c".repeat(ProviderLogout.MOST_CHARACTERS) + ".s", null, false))
                .contains("client_id=client")
                .doesNotContain("hint");
    }
}
