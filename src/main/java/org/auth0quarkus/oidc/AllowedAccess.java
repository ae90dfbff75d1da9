package org.auth0quarkus.oidc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.Scopes;

/** What a single login may ask for: the access that is configured, and what {@code AUTH0_LOGIN_*} lists beside it. */
public record AllowedAccess(Set<String> audiences, Set<String> scopes) {
    private static final String OPENID = "openid";

    public static AllowedAccess of(Auth0Config config) {
        Stream<String> listed = config.loginAudiences().stream().flatMap(Set::stream);
        return new AllowedAccess(
                Stream.concat(config.audience().stream(), listed).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(Scopes.of(config.scope() + " " + config.loginScopes().orElse(""))));
    }

    Optional<String> audience(String asked) {
        return Optional.ofNullable(asked).filter(audiences::contains);
    }

    /** Always with {@code openid}, without which there is no login; empty when nothing else of it is allowed. */
    Optional<String> scope(String asked) {
        Set<String> granted = new LinkedHashSet<>(asked == null ? List.of() : Scopes.of(asked));
        granted.retainAll(scopes);
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        granted.remove(OPENID);
        return Optional.of(Stream.concat(Stream.of(OPENID), granted.stream()).collect(Collectors.joining(" ")));
    }
}
