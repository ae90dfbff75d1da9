package org.auth0quarkus.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** What the log says at the start of settings that are good enough to start with; never a value. */
final class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);

    private final Function<String, Optional<String>> settings;
    private final Function<String, Optional<String>> written;

    /**
     * @param settings what a setting amounts to
     * @param written what somebody wrote for it
     */
    Notices(Function<String, Optional<String>> settings, Function<String, Optional<String>> written) {
        this.settings = settings;
        this.written = written;
    }

    List<String> of(Stream<String> properties) {
        Stream<String> trimmed = properties
                .filter(property -> written.apply(property)
                        .filter(text -> !text.isBlank() && !text.equals(text.strip()))
                        .isPresent())
                .sorted()
                .map(property -> Setting.variable(property) + " has blanks or line breaks at an end: taken off");
        return Stream.of(
                        trimmed,
                        earlierSecrets(),
                        new Ports(settings).difference().stream(),
                        new ReplicasRefresh(settings).risk().stream())
                .flatMap(notices -> notices)
                .toList();
    }

    private Stream<String> earlierSecrets() {
        return settings.apply("auth0.secret").stream()
                .flatMap(list -> Arrays.stream(list.split(",")).skip(1))
                .map(String::strip)
                .filter(RepeatedWord::isIn)
                .limit(1)
                .map(secret -> "AUTH0_SECRET has an earlier secret that repeats a word: take it out as soon as the"
                        + " sessions that it sealed are over");
    }

    /** Writes them, once the log is there. */
    @Singleton
    static class AtStart {
        void write(@Observes StartupEvent event) {
            if (LaunchMode.current() == LaunchMode.TEST) {
                return; // listens on a port of its own
            }
            Config config = ConfigProvider.getConfig();
            new Notices(
                            property -> config.getOptionalValue(property, String.class),
                            property -> Optional.ofNullable(
                                    config.getConfigValue(property).getRawValue()))
                    .of(StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                            .filter(name -> name.matches("auth0\\.(?!provider\\.loop).*|redis\\.url"))
                            .distinct())
                    .forEach(LOG::warn);
        }
    }
}
