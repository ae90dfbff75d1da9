package org.auth0quarkus.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the settings of the provider and of this application with it may be. */
record ProviderRules(Function<String, Setting> settings, boolean production) {
    private static final int SECRET_CHARACTERS = 32;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    /** The dot tells the domain from the tenant's name, which is easily taken for it. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:localhost|" + LABEL + "(?:\\." + LABEL + ")+)(?::\\d{1,5})?");

    /** Those with a public key: with others, whoever can check a token can make one. */
    private static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    private static final Pattern EXAMPLE = Pattern.compile(
            ".*(?:example|change[-_ ]?me|not-for-production|your[-_ ]).*|(.)\\1*", Pattern.CASE_INSENSITIVE);

    Stream<Setting> check() {
        return Stream.of(
                domain(),
                issuer(),
                credential("auth0.client-id", "Client ID", Defaults.CLIENT_ID),
                credential("auth0.client-secret", "Client Secret", Defaults.CLIENT_SECRET),
                secret(),
                redirectUri(),
                algorithm(),
                userinfo(),
                organization(),
                scope(),
                apiUrl(),
                audience(),
                responseMode(),
                Time.check(settings.apply("auth0.provider.timeout")),
                Time.checkPause(settings.apply("auth0.provider.pause")));
    }

    private Setting domain() {
        Setting domain = settings.apply("auth0.domain");
        return (isIssuerGiven() ? domain : domain.required(copied("Domain")))
                .must(
                        text -> DOMAIN.matcher(text).matches(),
                        "is not a bare host name.",
                        "Give the whole host alone, without https:// and without a path: name.region.auth0.com");
    }

    private Setting issuer() {
        Setting issuer = settings.apply("auth0.issuer");
        return isIssuerGiven() ? Address.check(issuer, true) : issuer;
    }

    /** Else it is made from the domain, and what is wrong with it is wrong with the domain. */
    private boolean isIssuerGiven() {
        return !settings.apply("auth0.issuer")
                .value()
                .equals(settings.apply("auth0.domain").value().map(Defaults::issuerOf));
    }

    private Setting credential(String property, String title, String developmentValue) {
        return settings.apply(property)
                .required(copied(title))
                .must(
                        text -> !production || !text.equals(developmentValue),
                        "is the development value.",
                        copied(title));
    }

    private static String copied(String title) {
        return "Copy \"" + title + "\" from the application's settings in the Auth0 dashboard.";
    }

    private Setting secret() {
        String remedy = "Make one: openssl rand -hex 32";
        return settings.apply("auth0.secret")
                .required(remedy)
                .must(
                        each(secret -> secret.length() >= SECRET_CHARACTERS),
                        "has a secret of fewer than 32 characters.",
                        remedy)
                .must(
                        each(secret -> !production || !EXAMPLE.matcher(secret).matches()),
                        "has an example value.",
                        remedy)
                .must(
                        secrets -> !production || !RepeatedWord.isIn(secrets.split(",")[0].strip()),
                        "repeats a word, which is an example value.",
                        remedy);
    }

    private static Predicate<String> each(Predicate<String> rule) {
        return list -> Arrays.stream(list.split(",", -1)).map(String::trim).allMatch(rule);
    }

    private Setting redirectUri() {
        Setting redirectUri = settings.apply("auth0.redirect-uri")
                .required("Give the address under \"Allowed Callback URLs\", such as https://app.example.com/callback");
        return Address.check(redirectUri, production)
                .must(
                        text -> Address.hasPath(text, "/callback"),
                        "has another path than /callback.",
                        "End the address with /callback.");
    }

    private Setting algorithm() {
        return settings.apply("auth0.id-token-algorithm")
                .must(
                        ALGORITHMS::contains,
                        "is no algorithm that ID tokens are taken with.",
                        "Give the provider's, as its discovery document writes it: " + String.join(", ", ALGORITHMS));
    }

    private Setting userinfo() {
        return settings.apply("auth0.userinfo")
                .must(
                        List.of("auto", "always", "never")::contains,
                        "does not say when /userinfo is asked.",
                        "Say auto, always or never.");
    }

    private Setting organization() {
        List<String> allowed = settings.apply("auth0.organizations").value().stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::trim)
                .toList();
        return settings.apply("auth0.organization")
                .must(
                        usual -> allowed.isEmpty() || allowed.stream().anyMatch(usual::equalsIgnoreCase),
                        "is not in AUTH0_ORGANIZATIONS.",
                        "Add it there, written alike, or leave AUTH0_ORGANIZATION out.");
    }

    private Setting scope() {
        return settings.apply("auth0.scope")
                .must(
                        scope -> Scopes.of(scope).contains("openid"),
                        "lacks openid.",
                        "Add openid: without it the provider issues no ID token.");
    }

    /** Browsers send no SameSite=Lax cookie with a form of another site, so no login would be completed. */
    private Setting responseMode() {
        return settings.apply("quarkus.oidc.authentication.response-mode")
                .must(
                        mode -> !mode.strip()
                                .toLowerCase(Locale.ROOT)
                                .replace('-', '_')
                                .equals("form_post"),
                        "is form_post, which this application does not take.",
                        "Leave it out: the provider sends the visitor back by a link.");
    }

    private Setting apiUrl() {
        return Address.check(settings.apply("auth0.api-url"), production);
    }

    private Setting audience() {
        Setting audience = settings.apply("auth0.audience");
        boolean isMissing = audience.value().isEmpty()
                && settings.apply("auth0.api-url").value().isPresent();
        return isMissing
                ? audience.fault(
                        "is missing while AUTH0_API_URL is set.",
                        "Give the API's \"Identifier\" from the Auth0 dashboard, or no AUTH0_API_URL.")
                : audience;
    }
}
