package org.auth0quarkus.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The session cookie as text: cut into chunks that a browser accepts, and put together again. The first chunk says how
 * many there are, so a chunk left over from an earlier, longer session is not taken for a part of this one.
 */
final class SessionCookies {
    /** RFC 6265 section 6.1: a browser keeps at least 4096 bytes of name, value and attributes together. */
    static final int COOKIE_BYTES = 4096;

    /** Name and attributes at their longest: {@code __Host-session.9=...; Max-Age; Expires; Path; Secure; ...}. */
    private static final int OVERHEAD_BYTES = 160;

    private static final int ROOM_BYTES = COOKIE_BYTES - OVERHEAD_BYTES;
    private static final int MAX_CHUNKS = 8;

    /** What all chunks take together, less the count in front of the first. */
    private static final int MAX_BYTES = MAX_CHUNKS * ROOM_BYTES - 2;

    private static final char COUNT_END = '~';

    private final String name;

    SessionCookies(String name) {
        this.name = name;
    }

    /** One cookie's name and value. */
    record Chunk(String name, String value) {}

    /** The value, when it fits into the cookies that a browser and a server accept. */
    static String fitting(String value) {
        if (value.length() > MAX_BYTES) {
            throw SessionTooLargeException.ofCookies(value.length(), MAX_BYTES);
        }
        return value;
    }

    /** A small session is one cookie and starts with no count, so that its value is a plain JWE. */
    List<Chunk> split(String value) {
        fitting(value);
        if (value.length() <= ROOM_BYTES) {
            return List.of(new Chunk(name, value));
        }
        int count = (value.length() + 2 + ROOM_BYTES - 1) / ROOM_BYTES;
        String counted = String.valueOf(count) + COUNT_END + value;
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String part = counted.substring(i * ROOM_BYTES, Math.min(counted.length(), (i + 1) * ROOM_BYTES));
            chunks.add(new Chunk(chunkName(i), part));
        }
        return chunks;
    }

    /** Null when there is no session cookie; text that no seal opens when chunks are missing. */
    String join(UnaryOperator<String> cookie) {
        String first = cookie.apply(name);
        if (first == null || first.length() < 2 || first.charAt(1) != COUNT_END) {
            return first;
        }
        int count = Character.digit(first.charAt(0), 10);
        StringBuilder value = new StringBuilder(COOKIE_BYTES * 2).append(first, 2, first.length());
        for (int i = 1; i < Math.min(count, MAX_CHUNKS); i++) {
            String part = cookie.apply(chunkName(i));
            if (part == null) {
                return "";
            }
            value.append(part);
        }
        return value.toString();
    }

    /** Whether a cookie of this name is ours, of this or an earlier session. */
    boolean isOurs(String cookieName) {
        return cookieName.equals(name) || cookieName.startsWith(name + '.');
    }

    private String chunkName(int index) {
        return index == 0 ? name : name + '.' + index;
    }
}
