package org.auth0quarkus.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses to start on wrong settings and says all that is wrong at once. It reads the raw values, before the typed
 * mapping would stop at the first.
 */
public final class StartupCheck {
    /** Of this repository, of Auth0's guides, or one character over and over. */
    private static final Pattern EXAMPLE = Pattern.compile(
            ".*(?:example|change[-_ ]?me|not-for-production|your[-_ ]|long_random|openssl rand|randomly-generated).*"
                    + "|(.)\\1*",
            Pattern.CASE_INSENSITIVE);

    private final Function<String, Optional<String>> settings;
    private final boolean production;

    /** The first of each setting: what is not readable need not also be missing. */
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    StartupCheck(Function<String, Optional<String>> settings, boolean production) {
        this.settings = settings;
        this.production = production;
    }

    /** The report on this process' settings; empty when it may start. */
    public static Optional<String> report() {
        List<Problem> problems =
                new StartupCheck(StartupCheck::read, !LaunchMode.current().isDevOrTest()).problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(Problem.text(problems));
    }

    /** Not getOptionalValue, which takes an expression that names nothing for a setting that is not set. */
    private static Optional<String> read(String setting) {
        ConfigValue value =
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigValue(setting);
        if (value.hasProblems()) {
            throw new NoSuchElementException(setting);
        }
        return Optional.ofNullable(value.getValue());
    }

    List<Problem> problems() {
        get(DotEnvLocal.FAULT).ifPresent(fault -> {
            problems.put(".env.local", new Problem(".env.local", fault, "Write one NAME=value on each line."));
        });
        checkProvider();
        checkCredential(
                "auth0.client-id", "Copy \"Client ID\" from the application's settings in the Auth0 dashboard.");
        checkCredential(
                "auth0.client-secret",
                "Copy \"Client Secret\" from the application's settings in the Auth0 dashboard.");
        checkSecrets();
        checkRedirectUri();
        checkScope();
        checkApi();
        checkLifetimes();
        return List.copyOf(problems.values());
    }

    private void checkProvider() {
        Optional<String> domain = get("auth0.domain");
        domain.filter(text -> !Address.isBareHost(text))
                .ifPresent(text -> add(
                        "auth0.domain",
                        "is not a bare host name.",
                        "Give the host alone, without https:// and without a path: name.region.auth0.com"));
        Optional<String> issuer = get("auth0.issuer");
        if (issuer.isEmpty()) {
            add(
                    "auth0.domain",
                    "is missing.",
                    "Copy \"Domain\" from the application's settings in the Auth0 dashboard.");
        } else if (domain.isEmpty() || Address.isBareHost(domain.get())) {
            checkAddress("auth0.issuer", issuer.get(), true);
        }
    }

    private void checkCredential(String setting, String remedy) {
        Optional<String> value = get(setting);
        if (value.isEmpty()) {
            add(setting, "is missing.", remedy);
        } else if (production
                && (value.get().equals(Defaults.CLIENT_ID) || value.get().equals(Defaults.CLIENT_SECRET))) {
            add(setting, "is the development value.", remedy);
        }
    }

    private void checkSecrets() {
        String remedy = "Make one: openssl rand -hex 32";
        Optional<String> value = get("auth0.secret");
        if (value.isEmpty()) {
            add("auth0.secret", "is missing.", remedy);
            return;
        }
        List<String> secrets =
                Arrays.stream(value.get().split(",", -1)).map(String::trim).toList();
        if (secrets.stream().anyMatch(secret -> secret.length() < 32)) {
            add("auth0.secret", "has a secret of fewer than 32 characters.", remedy);
        } else if (production
                && secrets.stream().anyMatch(secret -> EXAMPLE.matcher(secret).matches())) {
            add("auth0.secret", "has an example value.", remedy);
        }
    }

    private void checkRedirectUri() {
        Optional<String> value = get("auth0.redirect-uri");
        if (value.isEmpty()) {
            add(
                    "auth0.redirect-uri",
                    "is missing.",
                    "Give the address under \"Allowed Callback URLs\", such as https://app.example.com/callback");
        } else if (checkAddress("auth0.redirect-uri", value.get(), production)
                && !"/callback".equals(URI.create(value.get()).getRawPath())) {
            add("auth0.redirect-uri", "has another path than /callback.", "End the address with /callback.");
        }
    }

    private void checkScope() {
        if (get("auth0.scope")
                .filter(scope -> !List.of(scope.split("[\\s,]+")).contains("openid"))
                .isPresent()) {
            add("auth0.scope", "lacks openid.", "Add openid: without it the provider issues no ID token.");
        }
    }

    private void checkApi() {
        Optional<String> url = get("auth0.api-url");
        url.ifPresent(address -> checkAddress("auth0.api-url", address, production));
        if (url.isPresent() && get("auth0.audience").isEmpty()) {
            add(
                    "auth0.audience",
                    "is missing while AUTH0_API_URL is set.",
                    "Give the API's \"Identifier\" from the Auth0 dashboard, or no AUTH0_API_URL.");
        }
    }

    private void checkLifetimes() {
        Optional<Duration> inactivity = duration("auth0.session.inactivity");
        Optional<Duration> absolute = duration("auth0.session.absolute");
        if (inactivity.isPresent() && absolute.isPresent() && inactivity.get().compareTo(absolute.get()) > 0) {
            add(
                    "auth0.session.inactivity",
                    "is longer than AUTH0_SESSION_ABSOLUTE, so it would never take effect.",
                    "Shorten it, or lengthen AUTH0_SESSION_ABSOLUTE.");
        }
    }

    private Optional<Duration> duration(String setting) {
        String remedy = "Give a time such as 30m, 12h or 3d, of at most a year.";
        try {
            Optional<Duration> duration = get(setting).map(DurationConverter::parseDuration);
            if (duration.filter(d -> d.compareTo(Duration.ofSeconds(1)) < 0 || d.compareTo(Duration.ofDays(366)) > 0)
                    .isPresent()) {
                add(setting, "is not a sensible time.", remedy);
                return Optional.empty();
            }
            return duration;
        } catch (IllegalArgumentException | ArithmeticException e) {
            add(setting, "is not a time.", remedy);
            return Optional.empty();
        }
    }

    private boolean checkAddress(String setting, String address, boolean httpsOffLoopback) {
        Optional<Problem> problem = Address.problem(setting, address, httpsOffLoopback);
        problem.ifPresent(found -> problems.putIfAbsent(setting, found));
        return problem.isEmpty();
    }

    private Optional<String> get(String setting) {
        try {
            return settings.apply(setting).filter(value -> !value.isBlank());
        } catch (NoSuchElementException e) {
            add(setting, "has ${...} in it, which names no setting.", "Write \\${ for a ${ that is meant literally.");
            return Optional.empty();
        }
    }

    private void add(String setting, String fault, String remedy) {
        problems.putIfAbsent(setting, Problem.of(setting, fault, remedy));
    }
}
