package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import org.auth0quarkus.config.Hkdf;
import org.auth0quarkus.config.Hmac;

/**
 * The token that a session's forms carry: a keyed hash of the session id, so it needs no cookie or memory of its own,
 * is of use for this one session alone and dies with it.
 */
public final class Csrf {
    private final List<Hmac> hashes;

    Csrf(List<String> secrets) {
        this.hashes = secrets.stream()
                .map(secret -> new Hmac(Hkdf.derive(secret, "csrf token")))
                .toList();
    }

    public String tokenFor(Session session) {
        return token(hashes.get(0), session);
    }

    /** A form opened before a secret was rotated is still good. */
    public boolean isFrom(Session session, String token) {
        return token != null && hashes.stream().anyMatch(hash -> matches(token(hash, session), token));
    }

    private static String token(Hmac hash, Session session) {
        byte[] mac = hash.of(session.id().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
