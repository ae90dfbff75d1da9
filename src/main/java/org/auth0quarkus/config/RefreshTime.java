package org.auth0quarkus.config;

import java.time.Duration;
import java.time.Instant;

/** When an access token is refreshed, so that none is over on its way to the API, and a short-lived one is of some use. */
public final class RefreshTime {
    /** Before the end of a token that lives longer. */
    public static final Duration EARLY = Duration.ofMinutes(1);

    private static final int LAST_PART = 4;

    private RefreshTime() {}

    /** One that lives no longer than {@link #EARLY} would always be due; it is in the last quarter of its life. */
    public static Instant of(Instant end, Duration life) {
        return end.minus(life.compareTo(EARLY) > 0 ? EARLY : life.dividedBy(LAST_PART));
    }
}
