package org.auth0quarkus.devtenant;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import io.vertx.core.http.HttpServerRequest;

/** Checks the client's secret, in the form ({@code client_secret_post}) or the header ({@code client_secret_basic}). */
final class ClientAuthentication {
    private final DevTenantSettings settings;
    private final Faults faults;

    ClientAuthentication(DevTenantSettings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    void require(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        boolean right = header == null
                ? !faults.hits(Fault.SECRET_IN_HEADER)
                        && isOurs(request.getFormAttribute("client_id"), request.getFormAttribute("client_secret"))
                : isBasic(header);
        if (!right || faults.hits(Fault.WRONG_SECRET) || faults.hits(Fault.UNKNOWN_CLIENT)) {
            throw OAuthProblem.unauthorized();
        }
    }

    private boolean isBasic(String header) {
        try {
            boolean basic = header.regionMatches(true, 0, "Basic ", 0, 6);
            byte[] bytes =
                    Base64.getDecoder().decode(basic ? header.substring(6).strip() : "");
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            // RFC 6749 section 2.3.1 asks for form encoding, which many clients leave out: both are taken.
            return parts.length == 2 && (isOurs(parts[0], parts[1]) || isOurs(decoded(parts[0]), decoded(parts[1])));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isOurs(String id, String secret) {
        return settings.clientId().equals(id)
                && secret != null
                && MessageDigest.isEqual(bytes(settings.clientSecret()), bytes(secret));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
