package org.auth0quarkus.web.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * The first line of a request, and the headers that say where it ends and whom it is for.
 *
 * @param target path and query as they came
 */
record RequestHead(
        HttpVersion version, String method, String target, List<String> host, List<String> transferEncoding) {
    /** As the IANA registry has them. */
    private static final Set<String> METHODS =
            HttpMethod.values().stream().map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    /** RFC 3986 section 3.2.2, without the user information that section 4.2.4 of RFC 9110 forbids. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{0,5}))?");

    private static final int LARGEST_PORT = 65_535;

    static RequestHead of(HttpServerRequest request) {
        return new RequestHead(
                request.version(),
                request.method().name(),
                request.uri(),
                request.headers().getAll("Host"),
                request.headers().getAll("Transfer-Encoding"));
    }

    /** Whether nobody can be sure where it ends or whom it is for, so that the connection is of no more use. */
    boolean isMalformed() {
        return !isForOneHost() || !transferEncoding.isEmpty() && !isChunked();
    }

    /** A method that nobody has registered (RFC 9110 section 9.1). */
    boolean isUnknownMethod() {
        return !METHODS.contains(method);
    }

    /** Whether its escapes are characters of UTF-8, as they are for whatever reads path and query later. */
    boolean isDecodable() {
        if (target.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c != '%') {
                // What stands there unescaped is another matter, and no part of a character that is.
                bytes.put((byte) (c < 128 ? c : '?'));
                continue;
            }
            int high = i + 2 < target.length() ? Character.digit(target.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(target.charAt(i + 2), 16);
            if (low < 0) {
                return false;
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Needed from HTTP/1.1 on (RFC 9112 section 3.2); HTTP/2 has a pseudo-header that the server itself checks. */
    private boolean isForOneHost() {
        if (version == HttpVersion.HTTP_2 || version == HttpVersion.HTTP_1_0 && host.isEmpty()) {
            return true;
        }
        var authority = host.size() == 1 ? AUTHORITY.matcher(host.get(0)) : null;
        if (authority == null || !authority.matches()) {
            return false;
        }
        String port = authority.group(1);
        return port == null || port.isEmpty() || Integer.parseInt(port) <= LARGEST_PORT;
    }

    private boolean isChunked() {
        return transferEncoding.size() == 1 && transferEncoding.get(0).equalsIgnoreCase("chunked");
    }
}
