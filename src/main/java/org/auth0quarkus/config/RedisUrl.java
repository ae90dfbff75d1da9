package org.auth0quarkus.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address of Redis, as people write it. */
record RedisUrl(String text) {
    static final String REMEDY = "Give the address of Redis: redis://host:6379, or rediss://host:6379 for TLS.";

    private static final String ENCODE = "Percent-encode it there: / is %2F, # is %23, ? is %3F, @ is %40, % is %25.";

    /** A comma ends an address when another one begins behind it; else it is part of a password. */
    private static final Pattern NEXT = Pattern.compile("\\s*,\\s*(?=[A-Za-z][A-Za-z0-9+.-]*://|$)");

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>rediss?)://(?:(?<user>[^/?#@]*)@)?(?<host>\\[[^]/?#@]*]|[^:/?#@]*)(?::(?<port>[^/?#@]*))?"
                    + "(?<rest>(?:/\\d*)?(?:\\?[^#]*)?)");
    private static final Pattern SOCKET = Pattern.compile("unix:///[^\\s,?#]+(?:\\?[^\\s#]*)?");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** What a URI does not allow in a password, and what Redis' client or the list of hosts takes for something else. */
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9%:._~!$&'()*;=-]+");

    static List<RedisUrl> list(String text) {
        return Arrays.stream(NEXT.split(text.strip(), -1)).map(RedisUrl::new).toList();
    }

    /** For {@code quarkus.redis.hosts}; what cannot be read stands as it is. */
    static String hosts(String text) {
        return list(text).stream().map(RedisUrl::encoded).collect(Collectors.joining(","));
    }

    static Setting check(Setting setting) {
        return setting.value()
                .flatMap(text -> list(text).stream()
                        .flatMap(url -> url.problem().stream())
                        .findFirst())
                .map(problem -> setting.fault(problem[0], problem[1]))
                .orElse(setting);
    }

    /** Fault and remedy. */
    private Optional<String[]> problem() {
        if (SOCKET.matcher(text).matches()) {
            return Optional.empty();
        }
        if (!text.contains("://")) {
            return problem("has an address without redis:// or rediss:// before it.", REMEDY);
        }
        if (!text.matches("(?s)(?:rediss?|unix)://.*")) {
            return problem("has an address of another scheme than redis, rediss and unix.", REMEDY);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return text.indexOf('@') < 0
                    ? problem("is not an address of Redis.", REMEDY)
                    : problem("has / # ? or @ in its password as it stands.", ENCODE);
        }
        return problem(parts);
    }

    private Optional<String[]> problem(Matcher parts) {
        String user = parts.group("user");
        if (user != null && BAD_ESCAPE.matcher(user).find()) {
            return problem("has a % in its password as it stands.", ENCODE);
        }
        if (parts.group("host").contains("_")) {
            return problem(
                    "has a host with an underscore in its name, which is no host name.",
                    "Give the host another name, with a hyphen, or its IP address.");
        }
        String port = parts.group("port");
        if (port != null && !isPort(port)) {
            // The rest of a password that was cut off at its first special character looks like a port.
            return text.indexOf('@') > text.indexOf(port, text.indexOf("://"))
                    ? problem("has / # ? or @ in its password as it stands.", ENCODE)
                    : problem("has a port that is not a number from 1 to 65535.", REMEDY);
        }
        return uri().filter(uri -> uri.getHost() != null).isPresent()
                ? Optional.empty()
                : problem("is not an address of Redis.", REMEDY);
    }

    private static Optional<String[]> problem(String fault, String remedy) {
        return Optional.of(new String[] {fault, remedy});
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }

    private Optional<URI> uri() {
        try {
            return Optional.of(new URI(encoded()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String encoded() {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() && parts.group("user") != null
                ? text.substring(0, parts.start("user"))
                        + OTHER.matcher(parts.group("user"))
                                .replaceAll(other -> URLEncoder.encode(other.group(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                        + text.substring(parts.end("user"))
                : text;
    }

    /** The password is in it. */
    @Override
    public String toString() {
        return "RedisUrl";
    }
}
