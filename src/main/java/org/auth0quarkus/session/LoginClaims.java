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
 * What the ID token of the login said about the login itself. An ID token that comes with a refresh leaves it out, or tells
 * of the refresh, so that these stay.
 */
public record LoginClaims(Map<String, Object> values) {
    static final LoginClaims NONE = new LoginClaims(Map.of());

    private static final List<String> NAMES = List.of("auth_time", "amr", "acr", "act", "org_id", "org_name");
    private static final ObjectReader READER = new JsonMapper().readerForMapOf(Object.class);
    private static final ObjectWriter WRITER = new JsonMapper().writer();

    public LoginClaims {
        // A claim may be null, which Map.copyOf does not take.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static LoginClaims of(Map<String, Object> idToken) {
        Map<String, Object> values = new LinkedHashMap<>(idToken);
        values.keySet().retainAll(NAMES);
        return values.isEmpty() ? NONE : new LoginClaims(values);
    }

    static LoginClaims read(String json) {
        try {
            return new LoginClaims(READER.readValue(json));
        } catch (IOException e) {
            // Not as the cause, whose message quotes claims.
            throw new IllegalArgumentException("no claims of a login");
        }
    }

    String write() {
        try {
            return WRITER.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /** The claims of an ID token of the same session, with these in place of its own. */
    Map<String, Object> over(Map<String, Object> idToken, String sid) {
        Map<String, Object> claims = new LinkedHashMap<>(idToken);
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
        return "LoginClaims" + values.keySet();
    }
}
