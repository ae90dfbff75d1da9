package org.auth0quarkus.config;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address a request comes from. Quarkus' own {@code quarkus.http.proxy.*} takes the first of {@code X-Forwarded-For},
 * which the visitor writes when the proxy appends, as AWS' does; and it lets the header change scheme and port too. Here
 * the header is read from its end, as far as the listed proxies have written it, and changes nothing but the address.
 */
@Singleton
public class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";

    private final Network proxies;

    @Inject
    ClientAddress(@ConfigProperty(name = "trusted.proxies") Optional<List<String>> proxies) {
        this(Network.of(proxies.orElse(List.of())));
    }

    ClientAddress(Network proxies) {
        this.proxies = proxies;
    }

    /** An IPv4 or IPv6 address as text, never a name. */
    public String of(HttpServerRequest request) {
        return of(
                request.remoteAddress().hostAddress(),
                String.join(",", request.headers().getAll(HEADER)));
    }

    String of(String peer, String forwardedFor) {
        String[] hops = forwardedFor.split(",");
        String nearest = peer;
        for (int i = hops.length - 1; i >= 0 && isProxy(nearest); i--) {
            String hop = withoutPort(hops[i].trim());
            if (Inet.parseInetAddress(hop) == null) {
                break;
            }
            nearest = hop;
        }
        return nearest;
    }

    private boolean isProxy(String address) {
        InetAddress parsed = address == null ? null : Inet.parseInetAddress(address);
        return parsed != null && proxies.contains(parsed);
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
