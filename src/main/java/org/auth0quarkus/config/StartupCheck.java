package org.auth0quarkus.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.runtime.LaunchMode;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses to start on wrong settings and says all that is wrong at once. It reads the raw values, before the typed
 * mapping would stop at the first.
 */
public final class StartupCheck {
    private final Function<String, Optional<String>> settings;
    private final boolean production;

    StartupCheck(Function<String, Optional<String>> settings, boolean production) {
        this.settings = settings;
        this.production = production;
    }

    /** The report on this process' settings; empty when it may start. */
    public static Optional<String> report() {
        List<Problem> problems = problemsOfThisProcess();
        return problems.isEmpty() ? Optional.empty() : Optional.of(text(problems));
    }

    /** As above, one by one. */
    public static List<Problem> problemsOfThisProcess() {
        return new StartupCheck(
                        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class),
                        !LaunchMode.current().isDevOrTest())
                .problems();
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
        Stream<Problem> file = settings
                .apply(DotEnvLocal.FAULT)
                .map(fault -> new Problem(".env.local", fault, "Write one NAME=value on each line, without quotes."))
                .stream();
        Stream<Setting> checked = Stream.of(
                        new ProviderRules(this::setting, production).check(),
                        new SessionRules(this::setting).check(),
                        new ProxyRules(this::setting).check())
                .flatMap(rules -> rules);
        return Stream.concat(file, checked.flatMap(setting -> setting.problem().stream()))
                .toList();
    }

    private Setting setting(String property) {
        return Setting.of(property, settings.apply(property));
    }
}
