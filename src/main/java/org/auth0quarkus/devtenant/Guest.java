package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What was typed for "Somebody else".
 *
 * @param json the claims as they were typed
 * @param claims of the ID token
 * @param permissions of the access token for the demo API: as at Auth0, the ID token has none
 * @param fault key of the message about what is wrong with it; null when nothing is
 */
record Guest(
        String name, String email, String json, Map<String, Object> claims, List<String> permissions, String fault) {
    /** What the protocol says, and nobody's claims change. */
    private static final Set<String> OF_THE_PROTOCOL =
            Set.of("iss", "aud", "sub", "exp", "iat", "nonce", "sid", "azp", "at_hash");

    private static final int MOST_CHARACTERS = 200;

    static Guest hinted(String email) {
        return new Guest("", email == null ? "" : email, "", Map.of(), List.of(), null);
    }

    static Guest of(MultiMap form) {
        Guest blank = new Guest(
                clean(form.get("name")), clean(form.get("email")), text(form.get("claims")), Map.of(), List.of(), null);
        if (blank.name().isEmpty() || blank.email().isEmpty()) {
            return blank.with(Map.of(), "nobody");
        }
        try {
            return blank.with(blank.json().isEmpty() ? Map.of() : new JsonObject(blank.json()).getMap(), null);
        } catch (DecodeException noObject) {
            return blank.with(Map.of(), "noClaims");
        }
    }

    boolean isBlank() {
        return (name + email + json).isEmpty();
    }

    private Guest with(Map<String, Object> typed, String wrong) {
        Map<String, Object> left = new LinkedHashMap<>(typed);
        left.keySet().removeAll(OF_THE_PROTOCOL);
        List<String> allowed = left.remove("permissions") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Guest(name, email, json, left, allowed, wrong);
    }

    private static String clean(String typed) {
        String clean = text(typed).replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(clean.length(), MOST_CHARACTERS));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
