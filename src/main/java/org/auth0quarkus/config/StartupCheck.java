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
    /** Last in what a person is told who may have the jar alone. */
    public static final String GUIDE = "All settings, in the sources of auth0-quarkus: docs/configuration.md\n";

    private static final String LINES =
            "Write NAME=value on each line; the value may stand in quotes, and # behind a blank begins a comment.";

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
                        "\n\n", "auth0-quarkus cannot start: " + count + " attention.\n\n", "\n\n" + GUIDE));
    }

    List<Problem> problems() {
        Stream<Problem> files = DotEnv.FILES.stream()
                .flatMap(file ->
                        settings.apply(DotEnv.FAULT + file).map(fault -> new Problem(file, fault, LINES)).stream());
        Stream<Setting> secretFiles = SecretFile.PROPERTIES.stream().map(this::secretFile);
        Stream<Setting> checked = Stream.of(
                        secretFiles,
                        new ProviderRules(this::setting, production).check(),
                        new SessionRules(this::setting).check(),
                        new ProxyRules(this::setting).check())
                .flatMap(rules -> rules);
        return Stream.concat(files, checked.flatMap(setting -> setting.problem().stream()))
                .toList();
    }

    private Setting secretFile(String property) {
        Setting file = setting(property + "-file");
        return settings.apply(property + SecretFile.FAULT)
                .map(fault -> file.fault(fault, "Give one of the two: the secret, or the path of a file that has it."))
                .orElse(file);
    }

    /** While building, developing and testing; the launch mode is not known that early. */
    public static boolean isBuiltHere() {
        return StartupCheck.class
                .getClassLoader()
                .getClass()
                .getName()
                .startsWith("io.quarkus.bootstrap.classloading.");
    }

    private Setting setting(String property) {
        return Setting.of(property, settings.apply(property));
    }
}
