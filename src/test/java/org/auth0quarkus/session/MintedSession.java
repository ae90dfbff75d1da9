package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.ConfigProvider;

/** A signed-in user without a sign-in, for tests of pages: the session cookie that a login would have set. */
public final class MintedSession {
    /** On http, where tests run. */
    public static final String COOKIE = "session";

    private MintedSession() {}

    /** The cookie of a user with these claims, {@code sub} among them, in the application that the tests run in. */
    public static String of(Map<String, Object> claims) {
        return of(claims, null);
    }

    /** As above, with an access token that lives for an hour. */
    public static String of(Map<String, Object> claims, String accessToken) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String subject = String.valueOf(claims.get("sub"));
        Tokens tokens =
                new Tokens(idToken(claims), accessToken, accessToken == null ? null : now.plusSeconds(3600), null);
        Session session = new Session(
                UUID.randomUUID().toString(),
                new Session.Owner(subject, null),
                new Session.Client("a test", null),
                tokens,
                now,
                now,
                now.plusSeconds(86_400));
        return seal().seal(SessionFormat.write(session));
    }

    /** The token that the forms of this session carry in the field {@code csrf}. */
    public static String csrf(String cookie) {
        Session session = seal().open(cookie)
                .flatMap(opened -> SessionFormat.read(opened.content()))
                .orElseThrow();
        return new Csrf(secrets()).tokenFor(session);
    }

    /** Its signature was checked at the login, so nobody looks at it again. */
    private static String idToken(Map<String, Object> claims) {
        return encoded("{\"alg\":\"RS256\"}") + '.' + encoded(new JsonObject(claims).encode()) + '.' + encoded("none");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Seal seal() {
        return new Seal(secrets(), "session cookie", new SecureRandom());
    }

    private static List<String> secrets() {
        return ConfigProvider.getConfig().getValues("auth0.secret", String.class);
    }
}
