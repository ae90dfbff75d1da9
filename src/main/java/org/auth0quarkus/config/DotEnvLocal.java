package org.auth0quarkus.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Empty, a comment, or a name and its value. */
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:#.*|(?<name>[\\w%.\"\\[\\]-]+)\\s*=\\s*(?<value>|[^\"'\\s]|[^\"'\\s].*\\S)\\s*)?");

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
        try {
            return values(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (CharacterCodingException e) {
            return Map.of(FAULT, "is not UTF-8 text.");
        } catch (IOException e) {
            return Map.of(FAULT, "cannot be read.");
        }
    }

    /** Values are taken as they stand: backslashes belong to secrets, and whoever quotes one would get the quotes too. */
    private static Map<String, String> values(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                others.add(i + 1);
            } else if (line.group("name") != null) {
                values.put(line.group("name"), line.group("value"));
            }
        }
        if (!others.isEmpty()) {
            values.put(FAULT, "has lines that are not NAME=value: " + others + ".");
        }
        return values;
    }
}
