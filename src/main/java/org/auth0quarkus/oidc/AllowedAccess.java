package org.auth0quarkus.oidc;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.auth0quarkus.config.Auth0Config;

/** What a single login may ask for: the access that is configured, and what {@code AUTH0_LOGIN_*} lists beside it. */
public record AllowedAccess(Set<String> audiences, Set<String> scopes) {
    private static final String OPENID = "openid";

    public static AllowedAccess of(Auth0Config config) {
        Stream<String> listed = config.loginAudiences().stream().flatMap(Set::stream);
        return new AllowedAccess(
                Stream.concat(config.audience().stream(), listed).collect(Collectors.toUnmodifiableSet()),
                words(config.scope() + " " + config.loginScopes().orElse("")));
    }

    Optional<String> audience(String asked) {
        return Optional.ofNullable(asked).filter(audiences::contains);
    }

    /** Always with {@code openid}, without which there is no login; empty when nothing else of it is allowed. */
    Optional<String> scope(String asked) {
        Set<String> granted = asked == null ? new LinkedHashSet<>() : words(asked);
        granted.retainAll(scopes);
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        granted.remove(OPENID);
        return Optional.of(Stream.concat(Stream.of(OPENID), granted.stream()).collect(Collectors.joining(" ")));
    }

    private static Set<String> words(String scope) {
        return Arrays.stream(scope.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
