package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevTenantMountTest {
    @Test
    void standsInForTheIssuerOnTheApplicationsOwnOrigin() {
        DevTenantSettings settings =
                settings("http://localhost:8080/dev-tenant/").orElseThrow();
        assertThat(settings.callbackUrls()).isEqualTo(List.of("http://localhost:8080/callback"));
        assertThat(settings.backchannelLogoutUrl()).isEqualTo("http://localhost:8080/backchannel-logout");
        assertThat(settings.allowsLogoutTo("http://localhost:8080/anywhere?x=1"))
                .isTrue();
        assertThat(settings.allowsLogoutTo("http://localhost:8081/")).isFalse();
        assertThat(settings.audience()).isEqualTo("http://localhost:8080/dev-tenant/api");
        assertThat(settings.path()).isEqualTo("/dev-tenant/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://name.eu.auth0.com/",
                "http://localhost:9090/dev-tenant/",
                "https://localhost:8080/dev-tenant/",
                "http://localhost:8080/",
                "http://localhost:8080/realms/dev-tenant/"
            })
    void staysAwayWhenAnotherProviderIsSet(String issuer) {
        assertThat(settings(issuer)).isEmpty();
    }

    @Test
    void isNoBeanOfAPackagedApplication() {
        IfBuildProfile when = DevTenantMount.class.getAnnotation(IfBuildProfile.class);
        assertThat(when.anyOf()).containsExactly("dev", "test");
        assertThat(when.value()).isEmpty();
        assertThat(when.allOf()).isEmpty();
    }

    @Test
    void wantsAnIssuerWithATrailingSlash() {
        assertThatThrownBy(() -> DevTenantServer.settings("http://localhost/dev-tenant", Visitor.APPLICATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheSecretOutOfItsDescription() {
        assertThat(settings("http://localhost:8080/dev-tenant/").orElseThrow().toString())
                .contains("client")
                .doesNotContain("the-secret");
    }

    private static Optional<DevTenantSettings> settings(String issuer) {
        Auth0Config config = new SmallRyeConfigBuilder()
                .withMapping(Auth0Config.class)
                .withDefaultValue("auth0.issuer", issuer)
                .withDefaultValue("auth0.client-id", "client")
                .withDefaultValue("auth0.client-secret", "the-secret")
                .withDefaultValue("auth0.secret", "sealing")
                .withDefaultValue("auth0.session.inactivity", "PT24H")
                .withDefaultValue("auth0.session.absolute", "PT72H")
                .withDefaultValue("auth0.redirect-uri", "http://localhost:8080/callback")
                .build()
                .getConfigMapping(Auth0Config.class);
        return DevTenantMount.settings(config, new BaseUrl(config), "Sample");
    }
}
