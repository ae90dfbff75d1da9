package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
    private static final GivenSettings NONE = GivenSettings.none();
    private static final GivenSettings TENANT = NONE.with("auth0.domain", "acme.eu.auth0.com");

    @ParameterizedTest
    @CsvSource({
        "auth0.scope, openid profile email",
        "auth0.session.inactivity, 1d",
        "auth0.session.absolute, 3d",
        "auth0.provider.timeout, 10s",
        "auth0.provider.pause, 10s",
        "auth0.session.store, cookie",
        "auth0.session.key-prefix, auth0:",
        "quarkus.oidc.authentication.scopes, 'openid,profile,email'",
        "auth0.domain,",
        "auth0.issuer,",
        "auth0.client-id,",
        "auth0.client-secret,",
        "auth0.secret,",
        "auth0.redirect-uri,",
        "auth0.audience,",
        "auth0.api-url,",
        "auth0.provider.loopback-origin,",
        "quarkus.oidc.authentication.state-secret,",
        "quarkus.oidc.authentication.cookie-force-secure,",
        "quarkus.oidc.discovery-enabled,",
        "quarkus.oidc.token-path,"
    })
    void areNoneOfDevelopmentInProduction(String property, String value) {
        assertThat(of(LaunchMode.NORMAL, NONE, property)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.issuer, http://localhost:8080/dev-tenant/",
        "auth0.client-id, " + Defaults.CLIENT_ID,
        "auth0.client-secret, " + Defaults.CLIENT_SECRET,
        "auth0.secret, " + Defaults.SECRET,
        "auth0.redirect-uri, http://localhost:8080/callback",
        "auth0.audience, http://localhost:8080/dev-tenant/api",
        "auth0.api-url, http://localhost:8080/dev-tenant/api",
        "quarkus.oidc.discovery-enabled, false",
        "quarkus.oidc.authorization-path, authorize",
        "quarkus.oidc.token-path, oauth/token",
        "quarkus.oidc.jwks-path, .well-known/jwks.json",
        "quarkus.oidc.user-info-path, userinfo",
        "quarkus.oidc.revoke-path, oauth/revoke",
        "quarkus.oidc.end-session-path, oidc/logout",
        "auth0.domain,",
        "auth0.organization,"
    })
    void areTheDevelopmentTenantWhileDeveloping(String property, String value) {
        assertThat(of(LaunchMode.DEVELOPMENT, NONE, property)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.issuer, https://acme.eu.auth0.com/",
        "auth0.redirect-uri, http://localhost:8080/callback",
        "auth0.audience,",
        "auth0.api-url,",
        "quarkus.oidc.discovery-enabled,",
        "quarkus.oidc.end-session-path,"
    })
    void leaveTheDevelopmentTenantForARealOne(String property, String value) {
        assertThat(of(LaunchMode.DEVELOPMENT, TENANT, property)).isEqualTo(value);
    }

    @Test
    void makeTheIssuerOfTheDomain() {
        assertThat(of(LaunchMode.NORMAL, TENANT, "auth0.issuer")).isEqualTo("https://acme.eu.auth0.com/");
    }

    @Test
    void followThePortOfTheApplication() {
        GivenSettings ports = NONE.with("quarkus.http.port", "8085").with("quarkus.http.test-port", "8086");
        assertThat(of(LaunchMode.DEVELOPMENT, ports, "auth0.redirect-uri")).isEqualTo("http://localhost:8085/callback");
        assertThat(of(LaunchMode.TEST, ports, "auth0.issuer")).isEqualTo("http://localhost:8086/dev-tenant/");
        assertThat(of(LaunchMode.TEST, NONE, "auth0.issuer")).isEqualTo("http://localhost:8081/dev-tenant/");
    }

    @Test
    void askForTheScopeThatWasSetHoweverItIsSeparated() {
        GivenSettings settings = NONE.with("auth0.scope", " openid  offline_access,email ");
        assertThat(of(LaunchMode.NORMAL, settings, "quarkus.oidc.authentication.scopes"))
                .isEqualTo("openid,offline_access,email");
    }

    @Test
    void sealTheStateWithTheOldestSecretWhereTheClientSecretIsTooShortForIt() {
        GivenSettings settings = NONE.with("auth0.secret", "new, old");
        String property = "quarkus.oidc.authentication.state-secret";
        assertThat(of(LaunchMode.NORMAL, settings.with("auth0.client-secret", "short"), property))
                .isEqualTo("old");
        assertThat(of(LaunchMode.NORMAL, settings.with("auth0.client-secret", "l".repeat(32)), property))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/callback, true",
        "HTTPS://app.example.com/callback, true",
        "http://localhost:8080/callback,"
    })
    void keepCookiesOnHttpsWhereTheRedirectUriIs(String redirectUri, String value) {
        GivenSettings settings = NONE.with("auth0.redirect-uri", redirectUri);
        assertThat(of(LaunchMode.NORMAL, settings, "quarkus.oidc.authentication.cookie-force-secure"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9090/dev-tenant/, ' http://localhost:9090'",
        "http://127.0.0.1/, ' http://127.0.0.1'",
        "https://localhost:9090/,",
        "https://tenant.example.com/,",
        "http://tenant.example.com/,"
    })
    void letFormsLeadToAProviderOnThisMachineOverHttp(String issuer, String origin) {
        assertThat(of(LaunchMode.NORMAL, NONE.with("auth0.issuer", issuer), "auth0.provider.loopback-origin"))
                .isEqualTo(origin);
    }

    private static String of(LaunchMode mode, GivenSettings given, String property) {
        return new Defaults(mode, given, name -> given.apply(name).or(() -> Optional.ofNullable(of(mode, given, name))))
                .of(property)
                .orElse(null);
    }
}
