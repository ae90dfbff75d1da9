package org.auth0quarkus.session;

import java.util.Map;

import io.smallrye.mutiny.Uni;

/** What the provider says of the user at a login beside the ID token; what this room needs of the relying party. */
public interface UserInfo {
    /** Claims that the ID token with these does not have; fails when the login is not to go on. */
    Uni<Map<String, Object>> beside(Map<String, Object> idToken, Tokens tokens);
}
