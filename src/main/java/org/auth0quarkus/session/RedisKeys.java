package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

import org.auth0quarkus.config.Hkdf;
import org.auth0quarkus.config.Hmac;

/**
 * Names of keys, from which nothing can be learned: a session id is 256 random bits, so its hash will do; a sid or sub
 * might be guessed, so it takes a keyed one.
 */
final class RedisKeys {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String prefix;
    private final Binding binding;
    private final List<Hmac> hashes;

    RedisKeys(String prefix, Binding binding, List<String> secrets) {
        this.prefix = prefix;
        this.binding = binding;
        this.hashes = secrets.stream()
                .map(secret -> new Hmac(Hkdf.derive(secret, "redis key")))
                .toList();
    }

    /** What a session is called in Redis and on the sessions page; it signs nobody in. */
    static String handle(String sessionId) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(sha256.digest(sessionId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String session(String handle) {
        return prefix + "session:" + handle;
    }

    String lock(String handle) {
        return prefix + "refresh:" + handle;
    }

    /** A session of a cookie with its new tokens. */
    String refreshed(String handle) {
        return prefix + "refreshed:" + handle;
    }

    /** Whether the login attempt of a state was brought back. */
    String attempt(String state) {
        return prefix + "attempt:" + handle(state);
    }

    /** What came of it, for some seconds. */
    String outcome(String state) {
        return attempt(state) + ":outcome";
    }

    /** When a logout token came first. */
    String logoutToken(String token) {
        return prefix + "logout:" + handle(token);
    }

    /** The index of a sid or sub: the first is written, all are read, as secrets rotate. */
    List<String> index(Revocation.Kind kind, String value) {
        return hashes.stream()
                .map(hash -> prefix + kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name(hash, kind, value))
                .toList();
    }

    /** Until when sessions of that sid or sub are revoked. */
    List<String> revoked(Revocation.Kind kind, String value) {
        return index(kind, value).stream().map(key -> key + ":revoked").toList();
    }

    String revocationLog() {
        return prefix + "revocations";
    }

    /** What our client is called beside a revocation: the first is written, all are ours. */
    List<String> clients() {
        return hashes.stream()
                .map(hash -> hashed(hash, "client\n" + binding.issuer() + "\n" + binding.clientId()))
                .toList();
    }

    private String name(Hmac hash, Revocation.Kind kind, String value) {
        return hashed(hash, kind + "\n" + binding.issuer() + "\n" + value);
    }

    private static String hashed(Hmac hash, String text) {
        return BASE64.encodeToString(hash.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
