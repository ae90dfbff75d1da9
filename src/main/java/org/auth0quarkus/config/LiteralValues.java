package org.auth0quarkus.config;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;

/**
 * Takes values of the environment and of the two files as they stand: {@code $} begins no expression there, but for
 * Quarkus' own properties. And takes the blanks and line breaks off the ends of our settings, which mounted secrets have.
 */
@StaticInitSafe
@Priority(Priorities.LIBRARY + 50) // closest to the sources
public final class LiteralValues implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1;
    private static final Pattern QUARKUS = Pattern.compile("(?:%[^.]*\\.)?\"?quarkus[._].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OURS = Pattern.compile("(?:%[^.]*\\.)?(?:auth0\\..*|redis\\.url(?:-file)?)");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue found = context.proceed(name);
        if (found == null || found.getValue() == null) {
            return found;
        }
        String value = isOurs(name) ? found.getValue().strip() : found.getValue();
        boolean isLiteral = isOfMachine(found) && !QUARKUS.matcher(name).matches();
        // The raw value stays what was written, by which the start can tell that something was taken off.
        return found.from().withValue(isLiteral ? literal(value) : value).build();
    }

    static boolean isOfMachine(ConfigValue found) {
        return String.valueOf(found.getConfigSourceName()).startsWith(EnvConfigSource.NAME);
    }

    /** What the expansion of expressions makes the text of: a dollar behind a backslash is a dollar to it. */
    static String literal(String text) {
        return Expressions.isEnabled() ? text.replace("$", "\\$") : text;
    }

    private static boolean isOurs(String name) {
        return OURS.matcher(name.replace('_', '.').toLowerCase(Locale.ROOT)).matches();
    }
}
