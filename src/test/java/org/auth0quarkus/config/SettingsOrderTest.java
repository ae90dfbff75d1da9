package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real sources and interceptors of SmallRye Config, in a directory of the test. */
class SettingsOrderTest {
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> application = new HashMap<>();
    private final LaunchMode modeBefore = LaunchMode.current();

    @TempDir
    Path directory;

    @BeforeEach
    void develop() {
        LaunchMode.set(LaunchMode.DEVELOPMENT);
    }

    @AfterEach
    void restore() {
        LaunchMode.set(modeBefore);
    }

    @Test
    void readsTheEnvironmentThenDotEnvLocalThenDotEnvThenDefaults() throws IOException {
        assertThat(value("auth0.client-id")).hasValue(Defaults.CLIENT_ID);

        write(".env", "AUTH0_CLIENT_ID=from-env-file");
        assertThat(value("auth0.client-id")).hasValue("from-env-file");

        write(".env.local", "AUTH0_CLIENT_ID=from-local");
        assertThat(value("auth0.client-id")).hasValue("from-local");

        environment.put("AUTH0_CLIENT_ID", "from-environment");
        assertThat(value("auth0.client-id")).hasValue("from-environment");
    }

    @Test
    void mapsTheNamesOfDotEnvLocalAsThoseOfTheEnvironment() throws IOException {
        write(".env.local", "AUTH0_SESSION_INACTIVITY=2h", "QUARKUS_HTTP_PORT=9000", "auth0.scope=openid");

        assertThat(value("auth0.session.inactivity")).hasValue("2h");
        assertThat(value("auth0.redirect-uri")).hasValue("http://localhost:9000/callback");
        assertThat(value("auth0.scope")).hasValue("openid");
    }

    @Test
    void takesAnEmptyValueForNotSet() {
        environment.put("AUTH0_DOMAIN", "");
        environment.put("AUTH0_CLIENT_ID", " ");
        environment.put("AUTH0_SCOPE", "");
        environment.put("AUTH0_ORGANIZATION", "");

        assertThat(value("auth0.domain")).isEmpty();
        assertThat(value("auth0.issuer")).hasValue("http://localhost:8080/dev-tenant/");
        assertThat(value("auth0.client-id")).hasValue(Defaults.CLIENT_ID);
        assertThat(value("auth0.scope")).hasValue(Auth0Config.DEFAULT_SCOPE);
        assertThat(value("auth0.organization")).isEmpty();
    }

    @Test
    void letsQuarkusPropertiesOfTheUserWin() {
        environment.put("QUARKUS_OIDC_TOKEN_PATH", "elsewhere");
        application.put("quarkus.oidc.discovery-enabled", "true");

        assertThat(value("quarkus.oidc.token-path")).hasValue("elsewhere");
        assertThat(value("quarkus.oidc.discovery-enabled")).hasValue("true");
    }

    @Test
    void fillsDefaultsIntoExpressions() {
        application.put("quarkus.oidc.auth-server-url", "${auth0.issuer:}");

        assertThat(value("quarkus.oidc.auth-server-url")).hasValue("http://localhost:8080/dev-tenant/");
    }

    @Test
    void seesASettingOfTheActiveProfile() {
        application.put("%dev.auth0.issuer", "https://id.acme.org/");
        application.put("%dev.quarkus.http.port", "9000");

        assertThat(value("auth0.issuer")).hasValue("https://id.acme.org/");
        assertThat(value("quarkus.oidc.discovery-enabled")).isEmpty();
        assertThat(value("auth0.redirect-uri")).hasValue("http://localhost:9000/callback");
    }

    @Test
    void prefersTheEnvironmentToTheProfileInWhatItDerives() {
        application.put("%dev.auth0.domain", "of-profile.eu.auth0.com");
        environment.put("AUTH0_DOMAIN", "of-environment.eu.auth0.com");

        assertThat(value("auth0.issuer")).hasValue("https://of-environment.eu.auth0.com/");
    }

    @Test
    void marksCookiesSecureWhenTheRedirectUriIsAnExpression() {
        environment.put("ORIGIN", "https://app.acme.org");
        environment.put("AUTH0_REDIRECT_URI", "${origin}/callback");

        assertThat(value("quarkus.oidc.authentication.cookie-force-secure")).hasValue("true");
    }

    @Test
    void makesTheIssuerFromADomainThatIsAnExpression() {
        environment.put("TENANT", "acme");
        environment.put("AUTH0_DOMAIN", "${tenant}.eu.auth0.com");

        assertThat(value("auth0.issuer")).hasValue("https://acme.eu.auth0.com/");
    }

    @Test
    void runsTestsOnTheDevelopmentTenantWhateverTheMachineSays() throws IOException {
        LaunchMode.set(LaunchMode.TEST);
        environment.put("AUTH0_DOMAIN", "name.eu.auth0.com");
        write(".env.local", "AUTH0_CLIENT_ID=from-local", "QUARKUS_HTTP_TEST_PORT=9001");
        write(".env", "AUTH0_AUDIENCE=https://api.acme.org");

        assertThat(value("auth0.issuer")).hasValue("http://localhost:8081/dev-tenant/");
        assertThat(value("auth0.client-id")).hasValue(Defaults.CLIENT_ID);
        assertThat(value("auth0.audience")).hasValue("http://localhost:8081/dev-tenant/api");
    }

    @Test
    void letsATestSetASetting() {
        LaunchMode.set(LaunchMode.TEST);
        application.put("auth0.issuer", "http://localhost:7000/");

        assertThat(value("auth0.issuer")).hasValue("http://localhost:7000/");
    }

    @Test
    void givesNoDevelopmentValueToThePackagedApplicationInProfileDev() {
        LaunchMode.set(LaunchMode.NORMAL);

        assertThat(value("auth0.issuer")).isEmpty();
        assertThat(value("auth0.secret")).isEmpty();
    }

    private Optional<String> value(String name) {
        return config().getOptionalValue(name, String.class);
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .withProfile("dev")
                .addDefaultInterceptors()
                .withInterceptors(new DefaultsInterceptor())
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(application, "application.properties", 250))
                .withSources(new DotEnvLocal(directory.resolve(".env.local"), LaunchMode.current()))
                .withSources(new DotEnvConfigSourceProvider(
                        directory.resolve(".env").toUri().toString()))
                .build();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(directory.resolve(file), List.of(lines));
    }
}
