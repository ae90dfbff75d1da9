package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

/** Sessions of another deployment that has the same secret as the application that the tests run in. */
public final class ForeignSessions {
    public static final String SUBJECT = "auth0|foreign";

    private ForeignSessions() {}

    /** What the browser carries with sessions in cookies. */
    public static String cookie(String issuer, String clientId, String origin) {
        return sealed("session cookie", new Binding(issuer, clientId, origin), session("a-foreign-session"));
    }

    /** The field {@code s} of its record. */
    public static String record(String id, String issuer, String clientId, String origin) {
        return sealed("redis session", new Binding(issuer, clientId, origin), session(id));
    }

    public static String key(String id) {
        return new RedisKeys("auth0:", ours(), secrets()).session(RedisKeys.handle(id));
    }

    /** Its name in the index of its user, which has no client in it. */
    public static String index() {
        return new RedisKeys("auth0:", ours(), secrets())
                .index(Revocation.Kind.SUBJECT, SUBJECT)
                .get(0);
    }

    public static String handle(String id) {
        return RedisKeys.handle(id);
    }

    private static Session session(String id) {
        Instant now = Instant.now();
        return new Session(
                id,
                new Session.Owner(SUBJECT, null),
                new Session.Client(null, null),
                new Tokens(
                        IdTokenClaimsTest.idToken("{\"sub\":\"" + SUBJECT + "\",\"name\":\"Mallory\"}"),
                        null,
                        null,
                        null,
                        null),
                now.minusSeconds(60),
                now,
                now.plusSeconds(3600));
    }

    private static String sealed(String purpose, Binding binding, Session session) {
        return new SealedSessions(new Seal(secrets(), purpose, new SecureRandom()), binding).seal(session);
    }

    private static Binding ours() {
        return new Binding(ConfigProvider.getConfig().getValue("auth0.issuer", String.class), "any", "any");
    }

    private static List<String> secrets() {
        return ConfigProvider.getConfig().getValues("auth0.secret", String.class);
    }
}
