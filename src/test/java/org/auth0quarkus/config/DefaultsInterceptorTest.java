package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefaultsInterceptorTest {
    private final LaunchMode before = LaunchMode.current();
    private final SmallRyeConfigBuilder builder =
            new SmallRyeConfigBuilder().addDefaultInterceptors().withInterceptors(new DefaultsInterceptor());

    @BeforeEach
    void inProduction() {
        LaunchMode.set(LaunchMode.NORMAL);
    }

    @AfterEach
    void restore() {
        LaunchMode.set(before);
    }

    @Test
    void givesADefaultToWhatNobodySet() {
        assertThat(value("auth0.scope")).isEqualTo("openid profile email");
    }

    @Test
    void leavesWhatSomebodySetInAnySource() {
        environment("AUTH0_SCOPE", "openid email");
        file("auth0.session.absolute", "5d", 100);
        file("auth0.session.inactivity", "2d", 1);
        assertThat(value("auth0.scope")).isEqualTo("openid email");
        assertThat(value("auth0.session.absolute")).isEqualTo("5d");
        assertThat(value("auth0.session.inactivity")).isEqualTo("2d");
    }

    @Test
    void takesTheSourceThatComesFirst() {
        file("auth0.scope", "openid low", 100);
        file("auth0.scope", "openid high", 297);
        assertThat(value("auth0.scope")).isEqualTo("openid high");
    }

    @Test
    void takesAnEmptyOrBlankValueForNone() {
        environment("AUTH0_SCOPE", "");
        file("auth0.session.absolute", "  ", 250);
        file("auth0.organization", "", 250);
        assertThat(value("auth0.scope")).isEqualTo("openid profile email");
        assertThat(value("auth0.session.absolute")).isEqualTo("3d");
        assertThat(value("auth0.organization")).isNull();
    }

    /** Or Quarkus would refuse an empty variable of a setting that the mapping does not have. */
    @Test
    void leavesAnEmptyVariableItsSource() {
        environment("AUTH0_SCOPE", "");
        environment("AUTH0_OTHER", "");
        assertThat(builder.build().getConfigValue("auth0.scope").getSourceName())
                .startsWith(EnvConfigSource.NAME);
        assertThat(builder.build().getConfigValue("auth0.other").getSourceName())
                .startsWith(EnvConfigSource.NAME);
    }

    @Test
    void goesBeforeTheDefaultOfALibrary() {
        builder.withDefaultValue("quarkus.oidc.authentication.scopes", "openid");
        assertThat(value("quarkus.oidc.authentication.scopes")).isEqualTo("openid,profile,email");
    }

    @Test
    void keepsTheDefaultOfALibraryWhereItHasNone() {
        builder.withDefaultValue("quarkus.oidc.discovery-enabled", "true");
        assertThat(value("quarkus.oidc.discovery-enabled")).isEqualTo("true");
    }

    @Test
    void leavesOtherSettingsAlone() {
        file("quarkus.http.root-path", "", 250);
        assertThat(builder.build().getConfigValue("quarkus.http.root-path").getRawValue())
                .isEmpty();
    }

    @Test
    void makesDefaultsOfWhatIsSet() {
        environment("AUTH0_DOMAIN", "${name}.eu.auth0.com");
        environment("AUTH0_ISSUER", "");
        file("name", "acme", 100);
        file("quarkus.oidc.auth-server-url", "${auth0.issuer:}", 250);
        assertThat(value("quarkus.oidc.auth-server-url")).isEqualTo("https://acme.eu.auth0.com/");
    }

    @Test
    void hasDevelopmentValuesByLaunchModeAndNotByProfile() {
        builder.withProfile("dev");
        assertThat(value("auth0.client-id")).isNull();
        LaunchMode.set(LaunchMode.DEVELOPMENT);
        assertThat(value("auth0.client-id")).isEqualTo(Defaults.CLIENT_ID);
    }

    @Test
    void readsNothingOfTheMachineInATest() {
        environment("AUTH0_CLIENT_ID", "of-a-developer");
        LaunchMode.set(LaunchMode.TEST);
        assertThat(value("auth0.client-id")).isEqualTo(Defaults.CLIENT_ID);
        file("auth0.client-id", "of-the-test", 250);
        assertThat(value("auth0.client-id")).isEqualTo(Defaults.CLIENT_ID);
    }

    private String value(String property) {
        SmallRyeConfig config = builder.build();
        return config.getOptionalValue(property, String.class).orElse(null);
    }

    private void environment(String variable, String value) {
        builder.withSources(new EnvConfigSource(Map.of(variable, value), 300));
    }

    private void file(String property, String value, int ordinal) {
        builder.withSources(new PropertiesConfigSource(Map.of(property, value), "file " + property + ordinal, ordinal));
    }
}
