package org.auth0quarkus.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;

/** Warns of the same thing at most every ten seconds, with a count: an outage would write a line for every request. */
public final class RepeatedWarning {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Logger log;
    private final Clock clock;
    private final Map<String, Said> said = new HashMap<>();

    public RepeatedWarning(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Said(Instant last, long unsaid) {}

    /** The texts have to be few: each is remembered. */
    public synchronized void warn(String text) {
        Instant now = clock.instant();
        Said before = said.get(text);
        if (before != null && now.isBefore(before.last().plus(EVERY))) {
            said.put(text, new Said(before.last(), before.unsaid() + 1));
            return;
        }
        long unsaid = before == null ? 0 : before.unsaid();
        log.warn(unsaid == 0 ? text : text + " (and " + unsaid + " times more since the last such line)");
        said.put(text, new Said(now, 0));
    }
}
