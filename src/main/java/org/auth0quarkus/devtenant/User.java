package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who can sign in. Name, email, nickname and picture are null when there is none.
 *
 * @param picture file name under {@code pictures/}
 * @param organization the one organization, empty for none, {@code *} for any
 * @param updatedAt ISO-8601 instant
 * @param permissions at the demo API, which its access tokens carry
 * @param custom claims over the standard ones, whatever the scopes; a null value takes one away
 */
record User(
        String sub,
        String name,
        String nickname,
        String email,
        Boolean emailVerified,
        String picture,
        String organization,
        String updatedAt,
        List<String> permissions,
        Map<String, Object> custom) {
    boolean isMemberOf(Organization asked) {
        return organization.equals("*") || organization.equals(asked.name());
    }

    /** The claims that these scopes give, as Auth0 names and orders them. */
    Map<String, Object> claims(Set<String> scopes, String issuer) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (scopes.contains("profile")) {
            claims.put("nickname", nickname);
            claims.put("name", name);
            claims.put("picture", picture == null ? null : issuer + "pictures/" + picture);
            claims.put("updated_at", updatedAt);
        }
        if (scopes.contains("email") && email != null) {
            claims.put("email", email);
            claims.put("email_verified", emailVerified);
        }
        claims.putAll(custom);
        claims.values().removeIf(value -> value == null);
        return claims;
    }
}
