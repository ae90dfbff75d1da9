package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.smallrye.config.WithDefault;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} has every setting, with its default, and no other. */
class ConfigurationGuideTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|[^|]*\\|([^|]*)\\|.*$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^\\| `(quarkus[^`]*)` \\|.*\\|([^|]*)\\|$");

    private final String guide = read("docs/configuration.md");
    private final Map<String, String> defaults = rows(ROW);

    @Test
    void hasEverySettingAndNoOther() {
        assertThat(defaults.keySet().stream().filter(name -> name.startsWith("AUTH0_")))
                .containsExactlyInAnyOrderElementsOf(
                        mapped("AUTH0_", Auth0Config.class).keySet());
        assertThat(defaults).containsKeys("REDIS_URL", "TRUSTED_PROXIES");
    }

    @Test
    void givesTheDefaultOfEverySetting() {
        mapped("AUTH0_", Auth0Config.class)
                .forEach((name, method) -> assertThat(told(name)).as(name).isEqualTo(value(method)));
    }

    @Test
    void namesNoUnknownSetting() {
        Matcher names = Pattern.compile("AUTH0_[A-Z_]+[A-Z]").matcher(guide);
        assertThat(names.results().map(found -> found.group()).distinct())
                .isSubsetOf(mapped("AUTH0_", Auth0Config.class).keySet());
    }

    @Test
    void quotesWhatThePropertiesSay() throws IOException {
        Properties ours = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            ours.load(file);
        }
        rows(PROPERTY).forEach((name, cell) -> {
            if (ours.containsKey(name)) {
                assertThat(cell).as(name).contains("`" + ours.getProperty(name) + "`");
            }
        });
    }

    @Test
    void quotesWhatTheStartUpCheckSays() {
        Matcher mistakes = Pattern.compile("(?m)^\\| `(AUTH0_\\w+)=([^`]*)`[^|]*\\| `([^`]*)` \\|$")
                .matcher(guide);
        assertThat(mistakes.results()).hasSizeGreaterThan(6).allSatisfy(row -> {
            Map<String, String> settings =
                    new HashMap<>(Map.of("auth0.session.absolute", Auth0Config.DEFAULT_ABSOLUTE));
            settings.put(property(row.group(1)), row.group(2));
            assertThat(new StartupCheck(name -> Optional.ofNullable(settings.get(name)), true)
                            .problems().stream()
                                    .map(problem -> problem.setting() + " " + problem.fault() + " " + problem.remedy()))
                    .contains(row.group(3));
        });
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT)
                .replaceFirst("_", ".")
                .replaceFirst("session_", "session.")
                .replace('_', '-');
    }

    private String told(String name) {
        String cell = defaults.get(name).strip();
        Matcher quoted = QUOTED.matcher(cell);
        return cell.startsWith("`") && quoted.find() ? quoted.group(1) : "none";
    }

    /** As the guide writes it. */
    private static String value(Method method) {
        WithDefault value = method.getAnnotation(WithDefault.class);
        if (value == null) {
            return "none";
        }
        return method.getReturnType() == Duration.class ? text(Time.of(value.value())) : value.value();
    }

    private static String text(Duration time) {
        return time.toDays() > 0 ? time.toDays() + "d" : time.toSeconds() + "s";
    }

    private Map<String, String> rows(Pattern row) {
        return row.matcher(guide)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Method> mapped(String prefix, Class<?> mapping) {
        Map<String, Method> settings = new TreeMap<>();
        for (Method method : mapping.getDeclaredMethods()) {
            String name = prefix + method.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            if (List.of(Auth0Config.class.getDeclaredClasses()).contains(method.getReturnType())
                    && method.getReturnType().isInterface()) {
                settings.putAll(mapped(name + "_", method.getReturnType()));
            } else if (!method.isSynthetic()) {
                settings.put(name, method);
            }
        }
        return settings;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
