package org.auth0quarkus.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * Whether replicas can agree which of them refreshes a session's tokens.
 *
 * @param settings what a setting amounts to, by the name of the property
 */
public record ReplicasRefresh(Function<String, Optional<String>> settings) {
    /** Says that they cannot, which is right as long as there is one of them. */
    public Optional<String> risk() {
        boolean asksForRefreshToken = settings.apply("auth0.scope")
                .filter(scope -> Scopes.of(scope).contains("offline_access"))
                .isPresent();
        boolean hasRedis = settings.apply("quarkus.redis.hosts")
                .filter(hosts -> !hosts.isBlank())
                .isPresent();
        return asksForRefreshToken && !hasRedis
                ? Optional.of(
                        "offline_access is asked for without REDIS_URL: with more than one replica, two may refresh a session"
                                + " at the same time, and a provider that rotates refresh tokens takes that for theft")
                : Optional.empty();
    }
}
