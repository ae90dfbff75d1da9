package org.auth0quarkus.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.DurationConverter;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses to start on wrong settings and says all that is wrong at once. It reads the raw values, before the typed
 * mapping would stop at the first.
 */
public final class StartupCheck {
    private static final int SECRET_CHARACTERS = 32;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern EXAMPLE = Pattern.compile(
            ".*(?:example|change[-_ ]?me|not-for-production|your[-_ ]).*|(.)\\1*", Pattern.CASE_INSENSITIVE);

    private final Function<String, Optional<String>> settings;
    private final boolean production;
    private final List<Problem> problems = new ArrayList<>();

    StartupCheck(Function<String, Optional<String>> settings, boolean production) {
        this.settings = settings;
        this.production = production;
    }

    /** The report on this process' settings; empty when it may start. */
    public static Optional<String> report() {
        List<Problem> problems = new StartupCheck(
                        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class),
                        !LaunchMode.current().isDevOrTest())
                .problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(text(problems));
    }

    static String text(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 setting needs" : problems.size() + " settings need";
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n\n",
                        "auth0-quarkus cannot start: " + count + " attention.\n\n",
                        "\n\nAll settings: .env\n"));
    }

    List<Problem> problems() {
        get(DotEnvLocal.FAULT)
                .ifPresent(
                        fault -> problems.add(new Problem(".env.local", fault, "Write one NAME=value on each line.")));
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
        return List.copyOf(problems);
    }

    private void checkProvider() {
        Optional<String> domain = get("auth0.domain");
        domain.filter(text -> !HOST.matcher(text).matches())
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
        } else if (domain.isEmpty() || HOST.matcher(domain.get()).matches()) {
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
        if (secrets.stream().anyMatch(secret -> secret.length() < SECRET_CHARACTERS)) {
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
            if (duration.filter(d -> d.compareTo(Duration.ofSeconds(1)) < 0 || d.compareTo(LONGEST) > 0)
                    .isPresent()) {
                add(setting, "is not a sensible time.", remedy);
                return Optional.empty();
            }
            return duration;
        } catch (IllegalArgumentException e) {
            add(setting, "is not a time.", remedy);
            return Optional.empty();
        }
    }

    /** An absolute http(s) address with nothing behind its path; http may be asked to stay on this machine. */
    private boolean checkAddress(String setting, String address, boolean httpsOffLoopback) {
        URI uri = parse(address);
        boolean http = uri != null && "http".equals(uri.getScheme());
        if (uri == null || uri.getHost() == null || !http && !"https".equals(uri.getScheme())) {
            add(setting, "is not an absolute https address.", "Give the whole address, from https:// on.");
        } else if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            add(setting, "has a user, a query or a fragment.", "Give scheme, host and path alone.");
        } else if (http && httpsOffLoopback && !LOOPBACK.contains(uri.getHost())) {
            add(setting, "is http on a host that is not this machine.", "Use https.");
        } else {
            return true;
        }
        return false;
    }

    private static URI parse(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<String> get(String setting) {
        return settings.apply(setting).filter(value -> !value.isBlank());
    }

    /** Named as the variable that is set. */
    private void add(String setting, String fault, String remedy) {
        String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        problems.add(new Problem(variable, fault, remedy));
    }
}
