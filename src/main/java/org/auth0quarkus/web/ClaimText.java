package org.auth0quarkus.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The value of a claim in words. */
final class ClaimText {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> TIMES = Set.of("iat", "exp", "nbf", "auth_time", "updated_at");

    /** The last second of the year 9999, after which dates stop being readable. */
    private static final long LAST = 253_402_300_799L;

    private ClaimText() {}

    /** Plain values as they are, lists joined, anything nested as JSON; null for nothing. */
    static String of(Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        if (value instanceof Collection<?> items
                && !items.isEmpty()
                && items.stream().allMatch(ClaimText::isPlain)) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value instanceof Collection<?> || value instanceof Map<?, ?> ? json(value) : value.toString();
    }

    /** The point in time that a claim means: seconds since 1970, or ISO 8601 as Auth0's {@code updated_at}. */
    static Instant time(String name, Object value) {
        if (!TIMES.contains(name)) {
            return null;
        }
        if (value instanceof Number seconds) {
            return seconds.longValue() >= 0 && seconds.longValue() <= LAST
                    ? Instant.ofEpochSecond(seconds.longValue())
                    : null;
        }
        return value instanceof String text ? parse(text) : null;
    }

    private static Instant parse(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return time.getEpochSecond() >= 0 && time.getEpochSecond() <= LAST ? time : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static boolean isPlain(Object item) {
        return item instanceof String || item instanceof Number || item instanceof Boolean;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            return value.toString();
        }
    }
}
