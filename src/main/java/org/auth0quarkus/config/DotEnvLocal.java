package org.auth0quarkus.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.EnvConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * Real values for one machine: {@code .env.local} in the working directory, between the environment and {@code .env}.
 *
 * <p>A class, because SmallRye Config reads {@code .env} and no other name. An {@link EnvConfigSource}, because names then
 * map as for the environment, and because a build records the values of any other kind of source in the jar it makes.
 */
@StaticInitSafe // or the start-up check would not see it
public final class DotEnvLocal implements ConfigSourceProvider {
    /** Says why the file could not be read. A property, so that the start-up check reports it among its problems. */
    static final String FAULT = "dotenv.local.fault";

    /** The environment has 300, {@code .env} has 295. */
    static final int ORDINAL = 297;

    private final Path file;
    private final LaunchMode mode;

    public DotEnvLocal() {
        this(Path.of(System.getProperty("user.dir"), ".env.local"), LaunchMode.current());
    }

    DotEnvLocal(Path file, LaunchMode mode) {
        this.file = file;
        this.mode = mode;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        if (mode == LaunchMode.TEST) {
            return List.of(); // a test passes or fails on every machine alike
        }
        return List.of(new EnvConfigSource(read(), ORDINAL) {
            private static final long serialVersionUID = 1;

            @Override
            public String getName() {
                return super.getName() + "[source=.env.local]";
            }
        });
    }

    private Map<String, String> read() {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (MalformedInputException | IllegalArgumentException e) {
            return Map.of(FAULT, "cannot be read: it is not UTF-8 text, or has a wrong \\u escape.");
        } catch (IOException e) {
            return Map.of(FAULT, "cannot be read: it is not a file, or not one for this user.");
        }
        Map<String, String> values = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (!name.matches("[%\\w.\"-]+") || name.equals("export")) {
                return Map.of(FAULT, "has a line that is not NAME=value.");
            }
            values.put(name, lines.getProperty(name));
        }
        return values;
    }
}
