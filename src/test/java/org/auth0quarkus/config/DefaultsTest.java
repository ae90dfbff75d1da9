package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    private final Map<String, String> given = new HashMap<>();

    @Test
    void givesTheDevelopmentTenantWhenNeitherDomainNorIssuerIsSet() {
        assertThat(inDevelopment("auth0.issuer")).hasValue("http://localhost:8080/dev-tenant/");
        assertThat(inDevelopment("auth0.audience")).hasValue("http://localhost:8080/dev-tenant/api");
        assertThat(inDevelopment("auth0.api-url")).hasValue("http://localhost:8080/dev-tenant/api");
        assertThat(inDevelopment("quarkus.oidc.discovery-enabled")).hasValue("false");
        assertThat(inDevelopment("quarkus.oidc.jwks.resolve-early")).hasValue("false");
        assertThat(inDevelopment("quarkus.oidc.token-path")).hasValue("oauth/token");
    }

    @Test
    void followsThePortOfEachMode() {
        given.put("quarkus.http.port", "9000");
        given.put("quarkus.http.test-port", "9001");

        assertThat(inDevelopment("auth0.redirect-uri")).hasValue("http://localhost:9000/callback");
        assertThat(in(LaunchMode.TEST, "auth0.redirect-uri")).hasValue("http://localhost:9001/callback");
        assertThat(in(LaunchMode.TEST, "auth0.issuer")).hasValue("http://localhost:9001/dev-tenant/");
    }

    @Test
    void leavesTheDevelopmentTenantWhenADomainIsSet() {
        given.put("auth0.domain", "name.eu.auth0.com");

        assertThat(inDevelopment("auth0.issuer")).hasValue("https://name.eu.auth0.com/");
        assertThat(inDevelopment("auth0.audience")).isEmpty();
        assertThat(inDevelopment("auth0.api-url")).isEmpty();
        assertThat(inDevelopment("quarkus.oidc.discovery-enabled")).isEmpty();
        assertThat(inDevelopment("quarkus.oidc.authorization-path")).isEmpty();
    }

    @Test
    void leavesTheDevelopmentTenantWhenAnIssuerIsSet() {
        given.put("auth0.issuer", "https://id.acme.org/realms/demo");

        assertThat(inDevelopment("quarkus.oidc.discovery-enabled")).isEmpty();
        assertThat(inDevelopment("auth0.audience")).isEmpty();
    }

    @Test
    void keepsDevelopmentCredentialsOnARealTenantUntilTheyAreSet() {
        given.put("auth0.domain", "name.eu.auth0.com");

        assertThat(inDevelopment("auth0.client-id")).hasValue(Defaults.CLIENT_ID);
        assertThat(inDevelopment("auth0.client-secret")).hasValue(Defaults.CLIENT_SECRET);
        assertThat(inDevelopment("auth0.secret").orElseThrow()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void givesProductionNothingOfDevelopment() {
        for (String name : new String[] {
            "auth0.issuer",
            "auth0.client-id",
            "auth0.client-secret",
            "auth0.secret",
            "auth0.redirect-uri",
            "auth0.audience",
            "auth0.api-url",
            "quarkus.oidc.discovery-enabled",
            "quarkus.oidc.token-path"
        }) {
            assertThat(inProduction(name)).as(name).isEmpty();
        }
    }

    @Test
    void makesTheIssuerFromTheDomainInProduction() {
        given.put("auth0.domain", "login.acme.org");

        assertThat(inProduction("auth0.issuer")).hasValue("https://login.acme.org/");
    }

    @Test
    void asksForTheConfiguredScopeAsAList() {
        given.put("auth0.scope", "openid  email\toffline_access");

        assertThat(inProduction("quarkus.oidc.authentication.scopes")).hasValue("openid,email,offline_access");
    }

    @Test
    void marksCookiesSecureWhenTheRedirectUriIsHttps() {
        given.put("auth0.redirect-uri", "HTTPS://app.acme.org/callback");
        assertThat(inProduction("quarkus.oidc.authentication.cookie-force-secure"))
                .hasValue("true");

        given.put("auth0.redirect-uri", "http://localhost:8080/callback");
        assertThat(inProduction("quarkus.oidc.authentication.cookie-force-secure"))
                .isEmpty();
    }

    @Test
    void leavesTheStateSecretToALongClientSecret() {
        given.put("auth0.client-secret", "c".repeat(32));
        given.put("auth0.secret", "s".repeat(32));

        assertThat(inProduction("quarkus.oidc.authentication.state-secret")).isEmpty();
    }

    @Test
    void sealsStateWithTheOldestSecretWhenTheClientSecretIsShort() {
        given.put("auth0.client-secret", "short");
        given.put("auth0.secret", "new".repeat(11) + ", " + "old".repeat(11));

        assertThat(inProduction("quarkus.oidc.authentication.state-secret")).hasValue("old".repeat(11));
    }

    private Optional<String> inDevelopment(String name) {
        return in(LaunchMode.DEVELOPMENT, name);
    }

    private Optional<String> inProduction(String name) {
        return in(LaunchMode.NORMAL, name);
    }

    private Optional<String> in(LaunchMode mode, String name) {
        return new Defaults(mode, this::given, setting -> given(setting).or(() -> in(mode, setting))).of(name);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
