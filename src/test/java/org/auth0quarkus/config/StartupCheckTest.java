package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCheckTest {
    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void good() {
        settings.put("auth0.domain", "name.eu.auth0.com");
        settings.put("auth0.issuer", "https://name.eu.auth0.com/");
        settings.put("auth0.client-id", "tQx3mJ9sVb");
        settings.put("auth0.client-secret", "qZ8wK2-client");
        settings.put("auth0.secret", SECRET);
        settings.put("auth0.redirect-uri", "https://app.acme.org/callback");
        settings.put("auth0.scope", "openid profile email");
        settings.put("auth0.session.inactivity", "1d");
        settings.put("auth0.session.absolute", "3d");
    }

    @Test
    void passesGoodSettings() {
        assertThat(production()).isEmpty();
    }

    @Test
    void listsEverythingThatIsMissingInProduction() {
        settings.clear();

        assertThat(production())
                .extracting(Problem::setting)
                .containsExactly(
                        "AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_SECRET", "AUTH0_REDIRECT_URI");
        assertThat(production()).allSatisfy(problem -> {
            assertThat(problem.fault()).isEqualTo("is missing.");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://name.eu.auth0.com",
                "name.eu.auth0.com/",
                "name.eu.auth0.com/path",
                "name.eu .auth0.com",
                "\"name.eu.auth0.com\"",
                "name..auth0.com",
                "-name.auth0.com",
                "name",
                "name.auth0.com?x",
                "user@name.auth0.com"
            })
    void refusesADomainThatIsNotABareHost(String domain) {
        settings.put("auth0.domain", domain);
        settings.put("auth0.issuer", "https://" + domain + "/");

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_DOMAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.acme.org", "NAME.EU.AUTH0.COM", "localhost:8443", "id.acme.org:8443"})
    void acceptsADomain(String domain) {
        settings.put("auth0.domain", domain);
        settings.put("auth0.issuer", "https://" + domain + "/");

        assertThat(production()).isEmpty();
    }

    @Test
    void letsTheIssuerWinOverTheDomain() {
        settings.put("auth0.issuer", "https://id.acme.org/realms/demo");

        assertThat(production()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.acme.org",
                "ftp://id.acme.org/",
                "https:///path",
                "http://id.acme.org/",
                "https://id.acme.org/?a=b",
                "https://id.acme.org/#a",
                "https://user@id.acme.org/",
                "https://id acme.org/"
            })
    void refusesAnIssuerInEveryMode(String issuer) {
        settings.remove("auth0.domain");
        settings.put("auth0.issuer", issuer);

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_ISSUER");
        assertThat(development()).extracting(Problem::setting).containsExactly("AUTH0_ISSUER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/realms/demo", "http://127.0.0.1:1/", "http://[::1]:1/"})
    void acceptsHttpOfThisMachine(String issuer) {
        settings.remove("auth0.domain");
        settings.put("auth0.issuer", issuer);

        assertThat(production()).isEmpty();
    }

    @Test
    void refusesDevelopmentCredentialsInProductionAlone() {
        settings.put("auth0.client-id", Defaults.CLIENT_ID);
        settings.put("auth0.client-secret", Defaults.CLIENT_SECRET);
        settings.put("auth0.secret", Defaults.SECRET);

        assertThat(production())
                .extracting(Problem::setting)
                .containsExactly("AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "AUTH0_SECRET");
        assertThat(development()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f",
                SECRET + ",short",
                "short," + SECRET,
                SECRET + ",",
                "," + SECRET
            })
    void refusesAShortSecretAnywhereInTheList(String secret) {
        settings.put("auth0.secret", secret);

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_SECRET");
        assertThat(development()).extracting(Problem::setting).containsExactly("AUTH0_SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use [openssl rand -hex 32] to generate a 32 bytes value",
                "a long, randomly-generated string stored in env",
                "LONG_RANDOM_VALUE_LONG_RANDOM_VALUE",
                "change-me-change-me-change-me-change-me",
                "your_secret_with_at_least_32_characters",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesAnExampleSecretInProduction(String secret) {
        settings.put("auth0.secret", SECRET + "," + secret);

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_SECRET");
    }

    @Test
    void acceptsAListOfSecrets() {
        settings.put("auth0.secret", SECRET + ", 1" + SECRET);

        assertThat(production()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback",
                "app.acme.org/callback",
                "https:///callback",
                "ftp://app.acme.org/callback",
                "https://app.acme.org",
                "https://app.acme.org/",
                "https://app.acme.org/callback/",
                "https://app.acme.org/other",
                "https://app.acme.org/callback?a=b",
                "https://app.acme.org/callback#a",
                "https://app acme.org/callback"
            })
    void refusesARedirectUriInEveryMode(String uri) {
        settings.put("auth0.redirect-uri", uri);

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_REDIRECT_URI");
        assertThat(development()).extracting(Problem::setting).containsExactly("AUTH0_REDIRECT_URI");
    }

    @Test
    void refusesAnHttpRedirectUriOfAnotherMachineInProductionAlone() {
        settings.put("auth0.redirect-uri", "http://app.acme.org/callback");

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_REDIRECT_URI");
        assertThat(development()).isEmpty();
    }

    @Test
    void refusesAScopeWithoutOpenid() {
        settings.put("auth0.scope", "profile openid2 email");

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_SCOPE");
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.session.inactivity, soon",
        "auth0.session.inactivity, 0",
        "auth0.session.inactivity, -1h",
        "auth0.session.absolute, 3 days",
        "auth0.session.absolute, 0s",
        "auth0.session.absolute, 367d",
        "auth0.session.absolute, 9223372036854775807d",
        "auth0.session.absolute, 99999999999999999999d",
        "auth0.session.absolute, PT"
    })
    void refusesALifetime(String setting, String value) {
        settings.put(setting, value);

        assertThat(production())
                .extracting(Problem::setting)
                .containsExactly(setting.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    @Test
    void refusesAnInactivityThatIsLongerThanTheSession() {
        settings.put("auth0.session.inactivity", "73h");

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_SESSION_INACTIVITY");
    }

    @Test
    void refusesAnApiUrlWithoutAudience() {
        settings.put("auth0.api-url", "https://api.acme.org/me");

        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_AUDIENCE");
    }

    @Test
    void refusesAnApiUrlThatIsNotHttps() {
        settings.put("auth0.audience", "api");
        settings.put("auth0.api-url", "http://api.acme.org/me");
        assertThat(production()).extracting(Problem::setting).containsExactly("AUTH0_API_URL");
        assertThat(development()).isEmpty();

        settings.put("auth0.api-url", "api.acme.org");
        assertThat(development()).extracting(Problem::setting).containsExactly("AUTH0_API_URL");
    }

    @Test
    void reportsAnExpressionThatNamesNothing() {
        assertThat(new StartupCheck(StartupCheckTest::unresolved, true).problems())
                .filteredOn(problem -> problem.setting().equals("AUTH0_CLIENT_SECRET"))
                .singleElement()
                .extracting(Problem::fault)
                .asString()
                .contains("${...}");
    }

    private static Optional<String> unresolved(String name) {
        throw new NoSuchElementException(name);
    }

    @Test
    void reportsDotEnvLocalWithTheRest() {
        settings.put(DotEnvLocal.FAULT, "has a line that is not NAME=value.");
        settings.remove("auth0.client-id");

        assertThat(production()).extracting(Problem::setting).containsExactly(".env.local", "AUTH0_CLIENT_ID");
    }

    @Test
    void printsEachProblemWithFaultAndRemedy() {
        settings.remove("auth0.client-id");

        assertThat(Problem.text(production()))
                .startsWith("auth0-quarkus cannot start: 1 setting needs attention.")
                .contains("  AUTH0_CLIENT_ID\n    is missing.\n    Copy \"Client ID\"");
    }

    @Test
    void printsNoSecret() {
        settings.replaceAll((name, value) -> "hidden " + value);

        assertThat(production()).hasSizeGreaterThan(3);
        assertThat(Problem.text(production())).doesNotContain("hidden", SECRET, "qZ8wK2");
    }

    private List<Problem> production() {
        return problems(true);
    }

    private List<Problem> development() {
        return problems(false);
    }

    private List<Problem> problems(boolean production) {
        return new StartupCheck(name -> Optional.ofNullable(settings.get(name)), production).problems();
    }
}
