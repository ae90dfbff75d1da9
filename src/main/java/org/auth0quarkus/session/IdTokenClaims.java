package org.auth0quarkus.session;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What an ID token says, as plain Java: String, Number, Boolean, List, Map or null, in the token's order. */
final class IdTokenClaims {
    private static final ObjectReader CLAIMS = new JsonMapper().readerForMapOf(Object.class);

    private IdTokenClaims() {}

    /** Of a token that was verified at login; here it is only read. */
    static Map<String, Object> of(String idToken) {
        try {
            int begin = idToken.indexOf('.') + 1;
            return CLAIMS.readValue(
                    Base64.getUrlDecoder().decode(idToken.substring(begin, idToken.indexOf('.', begin))));
        } catch (IOException | RuntimeException e) {
            // Not as the cause, whose message quotes claims.
            throw new IllegalStateException("an ID token that was verified at login has no claims");
        }
    }
}
