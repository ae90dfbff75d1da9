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

    Stream<Setting> check() {
        return Stream.of(inactivity(), absolute(), store(), redis(), keyPrefix(), proactive());
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
        Setting url = settings.apply("redis.url");
        Setting given = url.value().isPresent() ? url : settings.apply("quarkus.redis.hosts");
        boolean isMissing = given.value().isEmpty() && store().value().equals(Optional.of("redis"));
        return isMissing
                ? url.fault("is missing while AUTH0_SESSION_STORE is redis.", RedisUrl.REMEDY)
                : RedisUrl.check(given);
    }

    /** A build-time property of Quarkus. With it off, public pages would know nobody. */
    private Setting proactive() {
        return settings.apply("quarkus.http.auth.proactive")
                .must(
                        text -> !text.equals("false"),
                        "is false, which leaves public pages without their visitor.",
                        "Leave it out of application.properties; @AuthenticationContext needs it off and cannot be used.");
    }

    private Setting keyPrefix() {
        return settings.apply("auth0.session.key-prefix")
                .must(
                        text -> KEY_PREFIX.matcher(text).matches(),
                        "has characters that do not belong in a key.",
                        "Use letters, digits and : _ . - alone.");
    }
}
