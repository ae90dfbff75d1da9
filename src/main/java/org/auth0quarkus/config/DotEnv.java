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
import java.util.stream.Stream;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads {@code .env.local} and {@code .env} of the working directory, behind the environment, in one dialect.
 *
 * <p>A class, because SmallRye Config reads {@code .env} alone and as a properties file, where a backslash escapes and quotes
 * belong to the value. Each is an {@link EnvConfigSource}: names then map as for the environment, and a build records the
 * values of any other kind of source in the jar it makes.
 */
@StaticInitSafe // or the start-up check would not see it
public final class DotEnv implements SmallRyeConfigBuilderCustomizer {
    /** Begins the properties that say why a file could not be read, so that the start-up check reports it with the others. */
    static final String FAULT = "dotenv.fault";

    static final List<String> FILES = List.of(".env.local", ".env");

    /** {@code DOTENV=off}: neither file is read. */
    private static final String SWITCH = "DOTENV";

    /** Empty, a comment, or a name and its value; a comment begins behind a blank. */
    private static final Pattern LINE = Pattern.compile("""
            \\s*+(?:(?:export\\s++)?(?<name>[\\w%."\\[\\]-]+)\\s*+=\\s*+\
            (?:"(?<double>[^"]*+)"\\s*+|'(?<single>[^']*+)'\\s*+|(?<plain>(?!["'])[^#]*+(?:(?<!\\s)#[^#]*+)*+))\
            (?:(?<=\\s)#.*+)?|\\#.*+)?""", Pattern.DOTALL);

    private final Path directory;
    private final boolean on;

    public DotEnv() {
        this(
                Path.of(System.getProperty("user.dir")),
                // A test passes or fails on every machine alike.
                LaunchMode.current() != LaunchMode.TEST && !"off".equalsIgnoreCase(System.getenv(SWITCH)));
    }

    DotEnv(Path directory, boolean on) {
        this.directory = directory;
        this.on = on;
    }

    /** Has the last word about the sources that are there by default. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    /** All that the builder would add by default, but for its own reading of {@code .env}. */
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (!builder.isAddDefaultSources() && !builder.isAddSystemSources()) {
            return;
        }
        builder.setAddPropertiesSources(builder.isAddDefaultSources() || builder.isAddPropertiesSources());
        builder.setAddDefaultSources(false).setAddSystemSources(false);
        builder.withSources(new SysPropConfigSource(), new EnvConfigSource(new HashMap<>(System.getenv()), 300));
        sources().forEach(builder::withSources);
    }

    Stream<ConfigSource> sources() {
        return on ? Stream.of(source(".env.local", 297), source(".env", 295)) : Stream.empty();
    }

    private ConfigSource source(String file, int ordinal) {
        return new EnvConfigSource(read(file), ordinal) {
            private static final long serialVersionUID = 1;

            @Override
            public String getName() {
                return super.getName() + "[source=" + file + "]";
            }
        };
    }

    /** The names and values of a file; what is wrong with it is among them. */
    Map<String, String> read(String file) {
        try {
            Map<String, String> values = values(file, Files.readAllLines(directory.resolve(file)));
            if (file.equals(".env") && StartupCheck.isBuiltHere()) {
                new TrackedSecrets(directory).warn(values);
            }
            return values;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (CharacterCodingException e) {
            return Map.of(FAULT + file, "is not UTF-8 text.");
        } catch (IOException e) {
            return Map.of(FAULT + file, "cannot be read.");
        }
    }

    private static Map<String, String> values(String file, List<String> lines) {
        Map<String, String> values = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = i == 0 ? lines.get(0).replaceFirst("^\uFEFF", "") : lines.get(i);
            Matcher line = LINE.matcher(text);
            if (!line.matches()) {
                others.add(i + 1);
            } else if (line.group("name") != null) {
                values.put(line.group("name"), value(line));
            }
        }
        if (!others.isEmpty()) {
            values.put(FAULT + file, "has lines that are not NAME=value: " + others + ".");
        }
        return values;
    }

    private static String value(Matcher line) {
        return Stream.of("double", "single")
                .map(line::group)
                .filter(quoted -> quoted != null)
                .findFirst()
                .orElseGet(() -> line.group("plain").strip());
    }
}
