package org.auth0quarkus.config;

import java.net.URI;
import java.util.Set;

/** What a setting that is an address may be. */
final class Address {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Address() {}

    /**
     * @param secure whether plain http has to stay on this machine
     */
    static Setting check(Setting setting, boolean secure) {
        return setting.must(
                        Address::isAbsolute,
                        "is not an absolute https address.",
                        "Give the whole address, from https:// on.")
                .must(
                        Address::isSchemeHostAndPath,
                        "has a user, a query or a fragment.",
                        "Give scheme, host and path alone.")
                .must(
                        text -> !secure || isHttpsOrLoopback(text),
                        "is http on a host that is not this machine.",
                        "Use https.");
    }

    static boolean isLoopback(String host) {
        return host != null && LOOPBACK.contains(host);
    }

    static boolean isHttpOnLoopback(String text) {
        URI uri = uri(text);
        return isHttp(uri) && isLoopback(uri.getHost());
    }

    static boolean hasPath(String text, String path) {
        return path.equals(uri(text).getRawPath());
    }

    private static boolean isAbsolute(String text) {
        URI uri = uri(text);
        return uri.getHost() != null && (isHttp(uri) || "https".equals(uri.getScheme()));
    }

    private static boolean isSchemeHostAndPath(String text) {
        URI uri = uri(text);
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    private static boolean isHttpsOrLoopback(String text) {
        URI uri = uri(text);
        return !isHttp(uri) || isLoopback(uri.getHost());
    }

    private static boolean isHttp(URI uri) {
        return "http".equals(uri.getScheme());
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }
}
