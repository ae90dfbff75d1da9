package org.auth0quarkus.session;

import java.time.Instant;

/** One browser's signed-in period; {@code absoluteEnd} is never moved, {@code lastUsed} slides. */
public record Session(String id, Tokens tokens, Instant created, Instant lastUsed, Instant absoluteEnd) {

    Session usedAt(Instant now) {
        return new Session(id, tokens, created, now, absoluteEnd);
    }

    Session with(Tokens newTokens) {
        return new Session(id, newTokens, created, lastUsed, absoluteEnd);
    }
}
