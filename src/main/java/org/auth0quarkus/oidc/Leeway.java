package org.auth0quarkus.oidc;

import java.time.Duration;

/**
 * How far the provider's clock and ours may be apart: one figure for ID tokens, logout tokens, login attempts and the
 * doctor. Quarkus OIDC has it too, as {@code quarkus.oidc.token.lifespan-grace}.
 */
public final class Leeway {
    public static final Duration OF_CLOCKS = Duration.ofMinutes(1);

    private Leeway() {}
}
