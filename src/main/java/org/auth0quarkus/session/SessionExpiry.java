package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jboss.logging.Logger;

/** The claim {@code session_expiry} of an ID token: when the provider's session is over, in seconds since 1970. */
final class SessionExpiry {
    private static final Logger LOG = Logger.getLogger(SessionExpiry.class);
    private static final String CLAIM = "session_expiry";

    /** Before the provider's session is over, so that a clock that is off does not make ours outlive it. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** The year 2286; what is beyond is counted in other units, or a mistake. */
    private static final double ABSURD = 1e10;

    private SessionExpiry() {}

    /** When ours has to end at the latest; {@link Instant#MAX} when the provider does not say, or nothing sensible. */
    static Instant of(Map<String, Object> claims) {
        if (!claims.containsKey(CLAIM)) {
            return Instant.MAX;
        }
        if (claims.get(CLAIM) instanceof Number seconds
                && seconds.doubleValue() > 0
                && seconds.doubleValue() < ABSURD) {
            return Instant.ofEpochSecond(seconds.longValue()).minus(EARLY);
        }
        LOG.warn(
                "session_expiry of an ID token is no positive number of seconds since 1970 below 1e10, and is ignored");
        return Instant.MAX;
    }
}
