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
        Stream<Problem> file = settings
                .apply(DotEnvLocal.FAULT)
                .map(fault -> new Problem(".env.local", fault, "Write one NAME=value on each line, without quotes."))
                .stream();
        Stream<Setting> checked = Stream.concat(
                new ProviderRules(this::setting, production).check(), new SessionRules(this::setting).check());
        return Stream.concat(file, checked.flatMap(setting -> setting.problem().stream()))
                .toList();
    }

    private Setting setting(String property) {
        return Setting.of(property, settings.apply(property));
    }
}
