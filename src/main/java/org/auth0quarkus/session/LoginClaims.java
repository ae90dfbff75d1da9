package org.auth0quarkus.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What stays from the login on, whatever ID tokens come later.
 *
 * @param values what the ID token said about the login itself: one that comes with a refresh leaves it out, or tells of the
 *     refresh
 * @param userInfo what {@code /userinfo} alone said, for which an ID token has no claim
 */
public record LoginClaims(Map<String, Object> values, Map<String, Object> userInfo) {
    static final LoginClaims NONE = new LoginClaims(Map.of(), Map.of());

    private static final List<String> NAMES = List.of("auth_time", "amr", "acr", "act", "org_id", "org_name");
    private static final ObjectReader READER = new JsonMapper().readerForMapOf(Object.class);
    private static final ObjectWriter WRITER = new JsonMapper().writer();

    public LoginClaims {
        // A claim may be null, which Map.copyOf does not take.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        userInfo = Collections.unmodifiableMap(new LinkedHashMap<>(userInfo));
    }

    static LoginClaims of(Map<String, Object> idToken) {
        Map<String, Object> values = new LinkedHashMap<>(idToken);
        values.keySet().retainAll(NAMES);
        return values.isEmpty() ? NONE : new LoginClaims(values, Map.of());
    }

    LoginClaims with(Map<String, Object> claims) {
        return new LoginClaims(values, claims);
    }

    /** Of what {@link #write} wrote; null for none. */
    static LoginClaims read(String values, String userInfo) {
        return values == null && userInfo == null ? NONE : new LoginClaims(claims(values), claims(userInfo));
    }

    private static Map<String, Object> claims(String json) {
        try {
            return json == null ? Map.of() : READER.readValue(json);
        } catch (IOException e) {
            // Not as the cause, whose message quotes claims.
            throw new IllegalArgumentException("no claims of a login");
        }
    }

    /** Null for none. */
    static String write(Map<String, Object> claims) {
        try {
            return claims.isEmpty() ? null : WRITER.writeValueAsString(claims);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /** The claims of an ID token of the same session, with these in place of its own. */
    Map<String, Object> over(Map<String, Object> idToken, String sid) {
        Map<String, Object> claims = new LinkedHashMap<>(idToken);
        userInfo.forEach(claims::putIfAbsent);
        claims.keySet().removeIf(name -> NAMES.contains(name) && !values.containsKey(name));
        claims.putAll(values);
        if (sid == null) {
            claims.remove("sid");
        } else {
            claims.put("sid", sid);
        }
        return claims;
    }

    /** Claims are personal data, which no log gets by a record's text. */
    @Override
    public String toString() {
        return "LoginClaims" + values.keySet() + userInfo.keySet();
    }
}
