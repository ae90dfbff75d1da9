package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCheckTest {
    private static final String LONG = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final GivenSettings GOOD = GivenSettings.good();

    @Test
    void findsNothingInGoodSettings() {
        assertThat(production(GOOD)).isEmpty();
        assertThat(development(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.domain, localhost:8443",
        "auth0.domain, login.acme.com",
        "auth0.issuer, https://id.acme.com:8443/realms/demo",
        "auth0.issuer, http://localhost:8086/realms/demo",
        "auth0.issuer, http://[::1]:8086/",
        "auth0.redirect-uri, http://127.0.0.1:8080/callback",
        "auth0.secret, '0f1e2d3c4b5a69788796a5b4c3d2e1f0, 1f1e2d3c4b5a69788796a5b4c3d2e1f0'",
        "auth0.scope, 'offline_access  openid'",
        "auth0.session.inactivity, 3d",
        "auth0.session.inactivity, 600",
        "auth0.session.absolute, P1D",
        "auth0.session.store, cookie",
        "auth0.session.key-prefix, shop_1:auth0.com-",
        "auth0.provider.timeout, 3s",
        "auth0.provider.pause, 0s",
        "trusted.proxies, '10.0.0.0/8, 192.0.2.7,2001:db8::/32'",
        "quarkus.http.proxy.proxy-address-forwarding, false"
    })
    void takes(String property, String value) {
        assertThat(production(GOOD.with(property, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.client-id, AUTH0_CLIENT_ID is missing.",
        "auth0.client-secret, AUTH0_CLIENT_SECRET is missing.",
        "auth0.secret, AUTH0_SECRET is missing.",
        "auth0.redirect-uri, AUTH0_REDIRECT_URI is missing."
    })
    void missesWhatIsNotSetOrEmptyOrBlank(String property, String fault) {
        assertThat(faults(GOOD.with(property, ""))).containsExactly(fault);
        assertThat(faults(GOOD.with(property, "  "))).containsExactly(fault);
    }

    @Test
    void missesADomainWhenThereIsNoIssuerEither() {
        GivenSettings neither = GOOD.with("auth0.domain", "").with("auth0.issuer", "");
        assertThat(faults(neither)).containsExactly("AUTH0_DOMAIN is missing.");
        assertThat(faults(neither.with("auth0.issuer", "https://id.acme.com/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.eu.auth0.com",
                "acme.eu.auth0.com/",
                "acme.eu.auth0.com/login",
                "acme eu.auth0.com",
                "acme",
                "acme..auth0.com",
                "-acme.auth0.com",
                "acme.eu.auth0.com:port",
                "user@acme.eu.auth0.com",
                "acme.eu.auth0.com?x"
            })
    void refusesADomainThatIsNotABareHost(String domain) {
        GivenSettings settings = GOOD.with("auth0.domain", domain).with("auth0.issuer", Defaults.issuerOf(domain));
        assertThat(faults(settings)).containsExactly("AUTH0_DOMAIN is not a bare host name.");
    }

    @ParameterizedTest
    @CsvSource({
        "id.acme.com, is not an absolute https address.",
        "/realms/demo, is not an absolute https address.",
        "ftp://id.acme.com/, is not an absolute https address.",
        "https://id acme.com/, is not an absolute https address.",
        "https:///, is not an absolute https address.",
        "https://id.acme.com/?a=b, 'has a user, a query or a fragment.'",
        "https://id.acme.com/#top, 'has a user, a query or a fragment.'",
        "https://me:pass@id.acme.com/, 'has a user, a query or a fragment.'",
        "http://id.acme.com/, is http on a host that is not this machine."
    })
    void refusesAnAddressThatIsNot(String address, String fault) {
        assertThat(faults(GOOD.with("auth0.issuer", address))).containsExactly("AUTH0_ISSUER " + fault);
        assertThat(faults(GOOD.with("auth0.redirect-uri", address))).containsExactly("AUTH0_REDIRECT_URI " + fault);
        assertThat(faults(GOOD.with("auth0.audience", "orders").with("auth0.api-url", address)))
                .containsExactly("AUTH0_API_URL " + fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.acme.com",
                "https://shop.acme.com/",
                "https://shop.acme.com/callback/",
                "https://shop.acme.com/auth/callback"
            })
    void refusesARedirectUriWithAnotherPath(String redirectUri) {
        assertThat(faults(GOOD.with("auth0.redirect-uri", redirectUri)))
                .containsExactly("AUTH0_REDIRECT_URI has another path than /callback.");
    }

    @ParameterizedTest
    @CsvSource({
        "0f1e2d3c4b5a69788796a5b4c3d2e1f, has a secret of fewer than 32 characters.",
        "'0f1e2d3c4b5a69788796a5b4c3d2e1f0,old', has a secret of fewer than 32 characters.",
        "'0f1e2d3c4b5a69788796a5b4c3d2e1f0,', has a secret of fewer than 32 characters.",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, has an example value.",
        "this-is-an-example-of-a-long-secret, has an example value.",
        "ChangeMe-ChangeMe-ChangeMe-ChangeMe, has an example value.",
        "your-secret-of-at-least-32-characters, has an example value.",
        Defaults.SECRET + ", has an example value.",
        "'0f1e2d3c4b5a69788796a5b4c3d2e1f0," + Defaults.SECRET + "', has an example value."
    })
    void refusesASecretThatIsShortOrKnown(String secret, String fault) {
        assertThat(faults(GOOD.with("auth0.secret", secret))).containsExactly("AUTH0_SECRET " + fault);
    }

    @Test
    void takesDevelopmentValuesInDevelopmentAlone() {
        GivenSettings settings = GOOD.with("auth0.client-id", Defaults.CLIENT_ID)
                .with("auth0.client-secret", Defaults.CLIENT_SECRET)
                .with("auth0.secret", Defaults.SECRET)
                .with("auth0.redirect-uri", "http://dev.acme.com:8080/callback");
        assertThat(development(settings)).isEmpty();
        assertThat(faults(settings))
                .containsExactly(
                        "AUTH0_CLIENT_ID is the development value.",
                        "AUTH0_CLIENT_SECRET is the development value.",
                        "AUTH0_SECRET has an example value.",
                        "AUTH0_REDIRECT_URI is http on a host that is not this machine.");
    }

    @Test
    void wantsAnIdTokenToBeAskedFor() {
        assertThat(faults(GOOD.with("auth0.scope", "profile email"))).containsExactly("AUTH0_SCOPE lacks openid.");
    }

    @Test
    void wantsAnAudienceForAnApi() {
        assertThat(faults(GOOD.with("auth0.api-url", "https://api.acme.com/me?full=true")))
                .hasSize(2);
        assertThat(faults(GOOD.with("auth0.api-url", "https://api.acme.com/me")))
                .containsExactly("AUTH0_AUDIENCE is missing while AUTH0_API_URL is set.");
        assertThat(faults(GOOD.with("auth0.audience", "orders"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form_post", "FORM_POST", "form-post"})
    void refusesCallbacksByForm(String mode) {
        assertThat(faults(GOOD.with("quarkus.oidc.authentication.response-mode", mode)))
                .containsExactly(
                        "QUARKUS_OIDC_AUTHENTICATION_RESPONSE_MODE is form_post, which this application does not take.");
        assertThat(faults(GOOD.with("quarkus.oidc.authentication.response-mode", "query")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.acme.com", "10.0.0.0/33", "10.0.0.0/8,", "10.0.0.0/8 192.0.2.7", "*", "10.0.0"})
    void refusesProxiesThatAreNotAddresses(String proxies) {
        assertThat(faults(GOOD.with("trusted.proxies", proxies)))
                .containsExactly("TRUSTED_PROXIES is not a list of addresses.");
    }

    @Test
    void refusesToTakeAForwardedAddressFromAnybody() {
        assertThat(faults(GOOD.with("quarkus.http.proxy.proxy-address-forwarding", "true")))
                .containsExactly("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING would let visitors choose the address"
                        + " that is shown for them.");
    }

    @ParameterizedTest
    @CsvSource({
        "banana, is not a time.",
        "1 day, is not a time.",
        "99999999999999999999d, is not a time.",
        "0, is not a sensible time.",
        "-1h, is not a sensible time.",
        "10ms, is not a sensible time.",
        "400d, is not a sensible time."
    })
    void refusesATimeThatIsNotOrIsAbsurd(String time, String fault) {
        assertThat(faults(GOOD.with("auth0.session.inactivity", time)))
                .containsExactly("AUTH0_SESSION_INACTIVITY " + fault);
        assertThat(faults(GOOD.with("auth0.session.absolute", time)))
                .containsExactly("AUTH0_SESSION_ABSOLUTE " + fault);
        assertThat(faults(GOOD.with("auth0.provider.timeout", time)))
                .containsExactly("AUTH0_PROVIDER_TIMEOUT " + fault);
    }

    @Test
    void refusesAnInactivityThatIsLongerThanTheWholeSession() {
        assertThat(faults(GOOD.with("auth0.session.inactivity", "73h")))
                .containsExactly(
                        "AUTH0_SESSION_INACTIVITY is longer than AUTH0_SESSION_ABSOLUTE, so it would never take effect.");
    }

    @Test
    void refusesAnUnknownStore() {
        assertThat(faults(GOOD.with("auth0.session.store", "memcached")))
                .containsExactly("AUTH0_SESSION_STORE is not a session store.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b:", "auth0/", "auth*:", "{auth0}", "аuth0:"})
    void refusesAKeyPrefixOfOtherCharacters(String prefix) {
        assertThat(faults(GOOD.with("auth0.session.key-prefix", prefix)))
                .containsExactly("AUTH0_SESSION_KEY_PREFIX has characters that do not belong in a key.");
    }

    @Test
    void wantsRedisForTheStoreOfThatName() {
        GivenSettings redis = GOOD.with("auth0.session.store", "redis");
        assertThat(faults(redis)).containsExactly("REDIS_URL is missing while AUTH0_SESSION_STORE is redis.");
        assertThat(faults(redis.with("redis.url", "redis://localhost:6379"))).isEmpty();
        assertThat(faults(redis.with("redis.url", "rediss://u:p@a:6379/1,rediss://b:6379")))
                .isEmpty();
        assertThat(faults(redis.with("quarkus.redis.hosts", "redis://localhost:6379")))
                .isEmpty();
        assertThat(faults(redis.with("redis.url", "localhost:6379")))
                .containsExactly("REDIS_URL has an address without redis:// or rediss:// before it.");
        assertThat(faults(GOOD.with("redis.url", "localhost:6379"))).hasSize(1);
    }

    @Test
    void tellsOfALocalFileThatCannotBeRead() {
        assertThat(faults(GOOD.with(DotEnv.FAULT + ".env.local", "cannot be read.")))
                .containsExactly(".env.local cannot be read.");
        assertThat(faults(GOOD.with(DotEnv.FAULT + ".env", "cannot be read."))).containsExactly(".env cannot be read.");
    }

    @Test
    void listsAllThatIsWrongAtOnce() {
        GivenSettings settings = GOOD.with("auth0.domain", "https://acme.eu.auth0.com")
                .with("auth0.issuer", "http://id.acme.com/")
                .with("auth0.client-id", "")
                .with("auth0.client-secret", "")
                .with("auth0.secret", "short")
                .with("auth0.redirect-uri", "/callback")
                .with("auth0.scope", "email")
                .with("auth0.api-url", "https://api.acme.com")
                .with("auth0.session.inactivity", "banana")
                .with("auth0.session.absolute", "0")
                .with("auth0.session.store", "memcached");
        assertThat(StartupCheck.text(production(settings)))
                .startsWith("auth0-quarkus cannot start: 11 settings need attention.\n\n  AUTH0_DOMAIN\n    is not ")
                .endsWith("\n\n" + StartupCheck.GUIDE);
    }

    @Test
    void saysSettingFaultAndRemedy() {
        assertThat(StartupCheck.text(production(GOOD.with("auth0.secret", "")))).isEqualTo("""
                        auth0-quarkus cannot start: 1 setting needs attention.

                          AUTH0_SECRET
                            is missing.
                            Make one: openssl rand -hex 32

                        All settings, in the sources of auth0-quarkus: docs/configuration.md
                        """);
    }

    @Test
    void neverSaysAValue() {
        String value = "Val;ue-7";
        GivenSettings settings = GivenSettings.none();
        for (String property : GOOD.with("auth0.session.store", "")
                .with("auth0.api-url", "")
                .with("auth0.session.key-prefix", "")
                .with("redis.url", "")
                .values()
                .keySet()) {
            settings = settings.with(property, value);
        }
        assertThat(StartupCheck.text(production(settings)))
                .contains("AUTH0_SECRET")
                .doesNotContain(value);
        GivenSettings known = GOOD.with("auth0.secret", LONG + "," + "z".repeat(40));
        assertThat(StartupCheck.text(production(known))).doesNotContain(LONG).doesNotContain("zzz");
    }

    private static List<Problem> production(GivenSettings settings) {
        return new StartupCheck(settings, true).problems();
    }

    private static List<Problem> development(GivenSettings settings) {
        return new StartupCheck(settings, false).problems();
    }

    private static List<String> faults(GivenSettings settings) {
        return production(settings).stream()
                .map(problem -> problem.setting() + " " + problem.fault())
                .toList();
    }
}
