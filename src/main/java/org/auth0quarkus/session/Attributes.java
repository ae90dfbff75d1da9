package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.auth0quarkus.session.AttributeException.Reason;

/** The application's own data in a session: JSON by name. */
record Attributes(Map<String, String> json) {
    static final Attributes NONE = new Attributes(Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    Attributes {
        json = Map.copyOf(json);
    }

    static String checked(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new AttributeException(
                    Reason.BAD_NAME, "an attribute's name is 1 to 64 of A-Z, a-z, 0-9, '_', '.' and '-'");
        }
        return name;
    }

    /** Null removes it. */
    Attributes with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(json);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Attributes(changed);
    }

    /** Names count too, so that many small values cannot outgrow the cookies. */
    int bytes() {
        return json.entrySet().stream()
                .mapToInt(attribute -> attribute.getKey().length() + bytes(attribute.getValue()))
                .sum();
    }

    static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What the application keeps is not for a log. */
    @Override
    public String toString() {
        return "Attributes" + new TreeMap<>(json).keySet();
    }
}
