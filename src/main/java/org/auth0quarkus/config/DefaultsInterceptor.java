package org.auth0quarkus.config;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.Priority;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/**
 * Puts {@link Defaults} behind every source of values.
 *
 * <p>A property cannot do it: a default in {@code application.properties} is shadowed by an empty variable, cannot depend
 * on whether another setting is there, and knows the profile where the launch mode is meant.
 */
@StaticInitSafe
@Priority(Priorities.LIBRARY + 100) // closer to the sources than profiles and ${...}, so that both see the defaults
public final class DefaultsInterceptor implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue found = context.proceed(name);
        if (!hasDefault(name) || isGiven(name, found)) {
            return found;
        }
        Defaults defaults = new Defaults(
                LaunchMode.current(), setting -> given(context, setting), setting -> settled(context, setting));
        return defaults.of(name)
                .map(value -> value(name, LiteralValues.literal(value), found))
                .orElseGet(() -> found == null || isLibraryDefault(found) ? found : value(name, "", found));
    }

    private static boolean hasDefault(String name) {
        return isOurs(name) || name.startsWith("quarkus.oidc.") || name.equals("quarkus.http.port");
    }

    private static boolean isOurs(String name) {
        return name.startsWith("auth0.") || name.startsWith("redis.url") || name.equals("trusted.proxies");
    }

    private static Optional<String> given(ConfigSourceInterceptorContext context, String name) {
        String ofProfile = "%" + LaunchMode.current().getDefaultProfile() + "." + name;
        boolean isGiven = Stream.of(ofProfile, name).anyMatch(key -> isGiven(name, context.proceed(key)));
        return isGiven ? settled(context, name) : Optional.empty();
    }

    private static Optional<String> settled(ConfigSourceInterceptorContext context, String name) {
        return Optional.ofNullable(context.restart(name)).map(ConfigValue::getValue);
    }

    /** A test passes or fails on every machine alike: what a developer has in the environment does not count there. */
    private static boolean isGiven(String name, ConfigValue found) {
        if (found == null || found.getValue() == null || found.getValue().isBlank() || isLibraryDefault(found)) {
            return false;
        }
        return !(LiteralValues.isOfMachine(found) && isOurs(name) && LaunchMode.current() == LaunchMode.TEST);
    }

    /** What a mapping declares itself; ours goes before it. */
    private static boolean isLibraryDefault(ConfigValue found) {
        return found != null && found.getConfigSourceOrdinal() == Integer.MIN_VALUE;
    }

    /** It names the source that has the setting: Quarkus lets the environment alone have settings that it does not know. */
    private static ConfigValue value(String name, String value, ConfigValue found) {
        return ConfigValue.builder()
                .withName(name)
                .withValue(value)
                .withRawValue(value)
                .withConfigSourceName(found == null ? "defaults of auth0-quarkus" : found.getConfigSourceName())
                .build();
    }
}
