package org.auth0quarkus.session;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What an ID token says, as plain Java: String, Number, Boolean, List, Map or null, in the token's order. */
final class IdTokenClaims {
    private static final ObjectReader CLAIMS = new JsonMapper().readerForMapOf(Object.class);

    private IdTokenClaims() {}

    /** Of a token that was verified at login; here it is only read. */
    static Map<String, Object> of(String idToken) {
        // Without a cause, whose message quotes claims.
        return read(idToken)
                .orElseThrow(() -> new IllegalStateException("an ID token that was verified has no claims"));
    }

    /** Of the user at hand: the newest ID token's, and the login's of the login. */
    static Map<String, Object> of(Session session) {
        return session.login()
                .over(of(session.tokens().idToken()), session.owner().sid());
    }

    /** Empty when it has none that can be read. */
    static Optional<Map<String, Object>> read(String idToken) {
        try {
            int begin = idToken.indexOf('.') + 1;
            return Optional.of(CLAIMS.readValue(
                    Base64.getUrlDecoder().decode(idToken.substring(begin, idToken.indexOf('.', begin)))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
