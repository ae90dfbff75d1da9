package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import org.auth0quarkus.config.Hkdf;

/**
 * The token that a session's forms carry: a keyed hash of the session id, so it needs no cookie or memory of its own,
 * is of use for this one session alone and dies with it.
 */
public final class Csrf {
    private final List<byte[]> keys;

    Csrf(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> Hkdf.derive(secret, "csrf token"))
                .toList();
    }

    public String tokenFor(Session session) {
        return token(keys.get(0), session);
    }

    /** A form opened before a secret was rotated is still good. */
    public boolean isFrom(Session session, String token) {
        return token != null && keys.stream().anyMatch(key -> matches(token(key, session), token));
    }

    private static String token(byte[] key, Session session) {
        byte[] mac = Hkdf.hmac(key, session.id().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
