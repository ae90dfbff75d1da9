package org.auth0quarkus.doctor;

import java.util.List;

/**
 * Lengths in characters of the tokens that a sign-in brings, as Auth0's are for a user with an ordinary profile and no
 * claims of one's own.
 *
 * @param accessToken 0 is none, as is it for the others
 */
record TokenSizes(int idToken, int accessToken, int refreshToken) {
    /** Header and signature with a key of 2048 bits, in base64. */
    private static final int JWT = 90 + 342;

    static TokenSizes typical(String scope, boolean audience, boolean refreshable) {
        List<String> scopes = List.of(scope.split(" "));
        int claims = 280 + (scopes.contains("profile") ? 380 : 0) + (scopes.contains("email") ? 60 : 0);
        return new TokenSizes(
                JWT + base64(claims), audience ? JWT + base64(330 + scope.length()) : 32, refreshable ? 100 : 0);
    }

    private static int base64(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
