package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a session takes of a browser's cookies, by the number of claims and tokens. */
public final class CookieSizes {
    public static final List<String> HEAD = List.of(
            "claims beside the usual 14 (of 50 bytes each)",
            "ID token alone",
            "and an opaque access token",
            "a JWT access token and a refresh token");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Seal SEAL = new Seal(
            List.of("5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3"), "sizes", new SecureRandom());
    /** The claims that Auth0 puts into an ID token, as long as they usually are. */
    private static final int USUAL_BYTES = 620;

    private static final Binding BINDING =
            new Binding("https://a-tenant.eu.auth0.com/", "c".repeat(32), "https://www.example.com");

    private static final String SCOPE = "openid profile email offline_access";

    private CookieSizes() {}

    public static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (int claims : new int[] {0, 10, 20, 40, 80}) {
            String idToken = jwt(USUAL_BYTES + claims * 50);
            rows.add(List.of(
                    claims,
                    size(new Tokens(idToken, null, null, null, SCOPE)),
                    size(new Tokens(idToken, "o".repeat(32), Instant.EPOCH, null, SCOPE)),
                    size(new Tokens(idToken, jwt(500), Instant.EPOCH, "v1." + "r".repeat(61), SCOPE))));
        }
        return rows;
    }

    /** Bytes of the value, and in how many cookies. */
    private static String size(Tokens tokens) {
        Instant now = Instant.EPOCH;
        Session session = new Session(
                "i".repeat(43),
                new Session.Owner("auth0|507f1f77bcf86cd799439011", "s".repeat(32)),
                new Session.Client("Firefox on Linux", "203.0.113.7"),
                tokens,
                now,
                now,
                now);
        String value = SEAL.seal(SessionFormat.write(session, BINDING));
        int chunks = new SessionCookies("__Host-session").split(value).size();
        return value.length() + " in " + chunks;
    }

    /** RS256 with a key of 2048 bits. */
    private static String jwt(int claimBytes) {
        return part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + "k".repeat(21) + "\"}") + "."
                + part("c".repeat(claimBytes)) + "." + "s".repeat(342);
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
