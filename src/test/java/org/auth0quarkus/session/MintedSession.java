package org.auth0quarkus.session;

import java.net.URI;
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
        Tokens tokens = new Tokens(
                idToken(claims), accessToken, accessToken == null ? null : now.plusSeconds(3600), null, null);
        Session session = new Session(
                UUID.randomUUID().toString(),
                new Session.Owner(subject, null),
                new Session.Client("a test", null),
                tokens,
                now,
                now,
                now.plusSeconds(86_400));
        return sessions().seal(session.with(LoginClaims.of(claims)));
    }

    /** The token that the forms of this session carry in the field {@code csrf}. */
    public static String csrf(String cookie) {
        return new Csrf(secrets())
                .tokenFor(sessions().open(cookie).orElseThrow().session());
    }

    /** Its signature was checked at the login, so nobody looks at it again. */
    private static String idToken(Map<String, Object> claims) {
        return encoded("{\"alg\":\"RS256\"}") + '.' + encoded(new JsonObject(claims).encode()) + '.' + encoded("none");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SealedSessions sessions() {
        URI redirectUri = URI.create(setting("auth0.redirect-uri"));
        String origin = redirectUri.getScheme() + "://" + redirectUri.getRawAuthority();
        return new SealedSessions(
                new Seal(secrets(), "session cookie", new SecureRandom()),
                new Binding(setting("auth0.issuer"), setting("auth0.client-id"), origin));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static List<String> secrets() {
        return ConfigProvider.getConfig().getValues("auth0.secret", String.class);
    }
}
