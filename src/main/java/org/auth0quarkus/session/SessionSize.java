package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * What a session costs when it travels in cookies, for a forecast before anybody has signed in.
 *
 * @param bytes of names and values, as the browser sends them with every request
 */
public record SessionSize(int bytes, int cookies) {
    private static final Binding BINDING =
            new Binding("https://a-tenant.eu.auth0.com/", "c".repeat(32), "https://www.example.com");

    /** With tokens of these lengths, 0 for none; sealed as a real one is. */
    public static SessionSize ofCookies(int idToken, int accessToken, int refreshToken) {
        Instant now = Instant.EPOCH;
        Session session = new Session(
                "i".repeat(43),
                new Session.Owner("auth0|" + "s".repeat(24), "s".repeat(32)),
                new Session.Client("Chrome on Windows", "203.0.113.100"),
                new Tokens(
                        token(idToken),
                        token(accessToken),
                        now,
                        token(refreshToken),
                        "openid profile email offline_access"),
                now,
                now,
                now);
        Seal seal = new Seal(List.of("any, as its length is the same for each"), "forecast", new SecureRandom());
        List<SessionCookies.Chunk> chunks =
                new SessionCookies("__Host-session").split(seal.seal(SessionFormat.write(session, BINDING)));
        // "; " or the end, and "=".
        int bytes = chunks.stream()
                .mapToInt(chunk -> chunk.name().length() + chunk.value().length() + 3)
                .sum();
        return new SessionSize(bytes, chunks.size());
    }

    private static String token(int length) {
        return length == 0 ? null : "t".repeat(length);
    }
}
