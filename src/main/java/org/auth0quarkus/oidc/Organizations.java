package org.auth0quarkus.oidc;

import java.util.Optional;
import java.util.Set;

import org.auth0quarkus.config.Auth0Config;
import org.jose4j.jwt.JwtClaims;

/**
 * Whose organization a login is for.
 *
 * @param usual asked for by a login that names none
 * @param allowed ids and names; empty for no restriction
 */
record Organizations(Optional<String> usual, Set<String> allowed) {
    private static final String ID = "org_";

    static Organizations of(Auth0Config config) {
        return new Organizations(config.organization(), config.organizations().orElse(Set.of()));
    }

    /** One that is not allowed is as if it were not named. */
    Optional<String> toAsk(String named) {
        return Optional.ofNullable(named)
                .filter(name -> allowed.isEmpty() || allowed.stream().anyMatch(name::equalsIgnoreCase))
                .or(() -> usual)
                .or(() -> allowed.size() == 1 ? allowed.stream().findFirst() : Optional.empty());
    }

    /** @param asked null when the provider was asked for none */
    boolean admit(String asked, JwtClaims idToken) {
        return (asked == null || isOf(asked, idToken))
                && (allowed.isEmpty() || allowed.stream().anyMatch(organization -> isOf(organization, idToken)));
    }

    /** An id is compared with the id alone: an organization may be called as another one's id. Auth0 keeps names in lower case. */
    private static boolean isOf(String organization, JwtClaims idToken) {
        return organization.startsWith(ID)
                ? organization.equals(idToken.getClaimValue("org_id"))
                : idToken.getClaimValue("org_name") instanceof String name && organization.equalsIgnoreCase(name);
    }
}
