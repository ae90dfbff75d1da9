package org.auth0quarkus.session;

import java.time.Instant;

/** Sessions to test with. */
final class SampleSessions {
    static final Instant LOGIN = Instant.parse("2026-11-24T09:00:00Z");

    static final Binding BINDING = new Binding("https://tenant.example/", "client", "https://app.example");

    private SampleSessions() {}

    static Session session() {
        return session(new Tokens("id.token.signature", "access", LOGIN.plusSeconds(3600), "refresh", "openid email"));
    }

    static Session session(Tokens tokens) {
        return new Session(
                "session-id",
                new Session.Owner("auth0|alice", "sid-1"),
                new Session.Client("Firefox on Linux", null),
                tokens,
                LOGIN,
                LOGIN,
                LOGIN.plusSeconds(3 * 86_400));
    }
}
