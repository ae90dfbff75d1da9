package org.auth0quarkus.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * One trip to the provider and back, as it is sealed in a cookie of the browser that began it.
 *
 * @param stateCookie fingerprint of Quarkus' state cookie, which holds the nonce and the PKCE verifier
 * @param organization null when none was asked for
 */
record LoginAttempt(String state, String stateCookie, Instant started, String returnTo, String organization) {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    byte[] write() {
        return new JsonObject()
                .put("state", state)
                .put("cookie", stateCookie)
                .put("started", started.toEpochMilli())
                .put("returnTo", returnTo)
                .put("organization", organization)
                .toBuffer()
                .getBytes();
    }

    /** Empty for what a later release may have sealed. */
    static Optional<LoginAttempt> read(byte[] content) {
        try {
            JsonObject json = new JsonObject(Buffer.buffer(content));
            return Optional.of(new LoginAttempt(
                    json.getString("state"),
                    json.getString("cookie"),
                    Instant.ofEpochMilli(json.getLong("started")),
                    ReturnTo.of(json.getString("returnTo")),
                    json.getString("organization")));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the attempt of this state and this state cookie, and not over. */
    boolean isOf(String wantedState, String wantedCookie, Instant now) {
        return wantedState.equals(state)
                && fingerprint(wantedCookie).equals(stateCookie)
                && !now.isAfter(started.plus(LIFETIME))
                // Another replica may have begun it, and its clock may be ahead.
                && !now.isBefore(started.minus(Leeway.OF_CLOCKS));
    }

    static String fingerprint(String stateCookie) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha256.digest(stateCookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
