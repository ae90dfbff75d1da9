package org.auth0quarkus.config;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the settings of sessions and of their store may be. */
record SessionRules(Function<String, Setting> settings) {
    private static final Set<String> STORES = Set.of("cookie", "redis");
    private static final Pattern KEY_PREFIX = Pattern.compile("[A-Za-z0-9:_.-]*");
    /** The schemes that Quarkus knows; more than one host is a list. */
    private static final Pattern REDIS = Pattern.compile(
            "(?:redis|rediss|redis\\+socket|unix)://[^,\\s]+(?:,(?:redis|rediss|redis\\+socket|unix)://[^,\\s]+)*");

    Stream<Setting> check() {
        return Stream.of(inactivity(), absolute(), store(), redis(), keyPrefix());
    }

    private Setting inactivity() {
        Setting inactivity = Time.check(settings.apply("auth0.session.inactivity"));
        Setting absolute = absolute();
        if (absolute.problem().isPresent() || absolute.value().isEmpty()) {
            return inactivity;
        }
        return inactivity.must(
                text -> Time.of(text).compareTo(Time.of(absolute.value().get())) <= 0,
                "is longer than AUTH0_SESSION_ABSOLUTE, so it would never take effect.",
                "Shorten it, or lengthen AUTH0_SESSION_ABSOLUTE. Unset, they are " + Auth0Config.DEFAULT_INACTIVITY
                        + " and " + Auth0Config.DEFAULT_ABSOLUTE + ".");
    }

    private Setting absolute() {
        return Time.check(settings.apply("auth0.session.absolute"));
    }

    private Setting store() {
        return settings.apply("auth0.session.store")
                .must(STORES::contains, "is not a session store.", "Say cookie or redis.");
    }

    private Setting redis() {
        String remedy = "Give the address of Redis: redis://host:6379, or rediss://host:6379 for TLS.";
        Setting url = settings.apply("redis.url");
        Optional<String> hosts =
                url.value().or(() -> settings.apply("quarkus.redis.hosts").value());
        if (!store().value().equals(Optional.of("redis"))) {
            return url;
        }
        return hosts.isEmpty()
                ? url.fault("is missing while AUTH0_SESSION_STORE is redis.", remedy)
                : url.must(text -> REDIS.matcher(text).matches(), "is not an address of Redis.", remedy);
    }

    private Setting keyPrefix() {
        return settings.apply("auth0.session.key-prefix")
                .must(
                        text -> KEY_PREFIX.matcher(text).matches(),
                        "has characters that do not belong in a key.",
                        "Use letters, digits and : _ . - alone.");
    }
}
