package org.auth0quarkus.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * One trip to the provider and back. It travels in a cookie that is not sealed: all in it can be asked for by anybody
 * through {@code /login}, and what is read back is checked as if it came from there.
 */
record LoginAttempt(Instant started, String returnTo, String organization) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    String write() {
        return started.toEpochMilli() + "." + encode(returnTo) + "." + encode(organization == null ? "" : organization);
    }

    static Optional<LoginAttempt> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Instant started = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            String organization = decode(parts[2]);
            return Optional.of(new LoginAttempt(
                    started, ReturnTo.of(decode(parts[1])), organization.isEmpty() ? null : organization));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(DECODER.decode(text), StandardCharsets.UTF_8);
    }
}
