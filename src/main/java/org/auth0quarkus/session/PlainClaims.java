package org.auth0quarkus.session;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Claims as plain Java. MicroProfile JWT makes lists, objects and the values in them into those of Jakarta JSON. */
final class PlainClaims {
    private PlainClaims() {}

    static Map<String, Object> of(Map<String, ?> claims) {
        Map<String, Object> plain = new LinkedHashMap<>();
        claims.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.numberValue();
        }
        if (value instanceof JsonArray items) {
            return items.stream().map(PlainClaims::plain).toList();
        }
        if (value instanceof JsonObject members) {
            return of(members);
        }
        return value instanceof JsonValue word ? plainWord(word) : value;
    }

    private static Object plainWord(JsonValue word) {
        return switch (word.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> null;
        };
    }
}
