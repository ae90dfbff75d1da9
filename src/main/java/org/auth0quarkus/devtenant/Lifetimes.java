package org.auth0quarkus.devtenant;

import java.util.Map;

/** How long tokens last, in seconds: Auth0's defaults unless a test shortened them. */
final class Lifetimes {
    static final Map<String, Long> DEFAULTS = Map.of("access_token", 86_400L, "id_token", 36_000L);

    private final Map<String, Long> changed;

    Lifetimes(Memory memory) {
        this.changed = memory.lifetimes();
    }

    long of(String token) {
        return changed.getOrDefault(token, DEFAULTS.get(token));
    }

    void change(String token, long seconds) {
        changed.put(token, seconds);
    }
}
