package org.auth0quarkus.devtenant;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * What the development tenant knows about itself and its one client.
 *
 * @param issuer exact {@code iss}, with a trailing slash; its path is where the tenant is mounted
 * @param callbackUrls redirect URIs, compared character by character
 * @param logoutUrls where a logout may lead: exact, or everything beneath an entry that ends in {@code /*}
 * @param backchannelLogoutUrl where logout tokens are posted; null when the client has none
 * @param audience identifier of the demo API; null when there is none
 * @param otherAudiences APIs that tokens are issued for and nobody answers at
 * @param application the client's name, for people
 * @param algorithm of all signatures: RS256, PS256, ES256 or EdDSA
 */
public record DevTenantSettings(
        String issuer,
        String clientId,
        String clientSecret,
        List<String> callbackUrls,
        List<String> logoutUrls,
        String backchannelLogoutUrl,
        String audience,
        Set<String> otherAudiences,
        String application,
        String algorithm) {
    public DevTenantSettings {
        if (!issuer.endsWith("/")) {
            throw new IllegalArgumentException("The issuer must end with a slash: " + issuer);
        }
        callbackUrls = List.copyOf(callbackUrls);
        logoutUrls = List.copyOf(logoutUrls);
        otherAudiences = Set.copyOf(otherAudiences);
    }

    /** The issuer's path, {@code /dev-tenant/} for example. */
    String path() {
        return URI.create(issuer).getPath();
    }

    String at(String path) {
        return issuer + path;
    }

    boolean knowsAudience(String asked) {
        return asked.equals(audience) || otherAudiences.contains(asked);
    }

    boolean allowsLogoutTo(String url) {
        return isPlainUrl(url) && logoutUrls.stream().anyMatch(allowed -> matches(allowed, url));
    }

    /** The secret stays out of logs and of assertion messages. */
    @Override
    public String toString() {
        return "DevTenantSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    private static boolean matches(String allowed, String url) {
        return allowed.endsWith("/*")
                ? (url + "/").startsWith(allowed.substring(0, allowed.length() - 1))
                : allowed.equals(url);
    }

    private static boolean isPlainUrl(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
