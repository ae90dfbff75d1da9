package org.auth0quarkus.config;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Cookies as the browser sent them, for every request's path. The server's own parser looks at each character of a sealed
 * session several times, which costs more than opening it.
 */
public final class SentCookies {
    private SentCookies() {}

    /** Null when there is none of this name; of several the first, as the server's parser has it. */
    public static String read(HttpServerRequest request, String name) {
        for (String header : request.headers().getAll(HttpHeaders.COOKIE)) {
            String value = find(header, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** RFC 6265 section 5.4: pairs, separated by a semicolon and a space. */
    static String find(String header, String name) {
        int end;
        for (int start = 0; start < header.length(); start = end + 1) {
            end = header.indexOf(';', start);
            end = end < 0 ? header.length() : end;
            while (start < end && header.charAt(start) == ' ') {
                start++;
            }
            int equals = start + name.length();
            if (equals < end && header.charAt(equals) == '=' && header.startsWith(name, start)) {
                return header.substring(equals + 1, end).strip();
            }
        }
        return null;
    }
}
