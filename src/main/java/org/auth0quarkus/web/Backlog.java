package org.auth0quarkus.web;

import java.time.Duration;

/**
 * How far one event loop is behind. In a round it answers whatever has arrived since the last one, so the time that a
 * request finds spent of the round is at least what it has waited. As with CoDel (RFC 8289) a long round alone means
 * nothing: a pause of the collector makes one too. There is too much to do when no round was short for a while; then
 * each round has time for as many requests as get their answer soon, and no more. That makes rounds short, so it lasts until
 * nothing had to be turned away for a while. Belongs to its loop's thread.
 */
final class Backlog {
    /** What may be spent of a round; a request waits for two or three of that at most. */
    static final long SOON = Duration.ofMillis(250).toNanos();

    static final long A_WHILE = Duration.ofSeconds(1).toNanos();

    private boolean inRound;
    private long begun;
    private long ended;
    private boolean behind;
    private long behindSince;
    private long turnedAway;

    /** Times are those of {@link System#nanoTime}. @return whether this is a new round, whose end is to be told */
    boolean arrives(long now) {
        if (inRound) {
            return false;
        }
        if (now - ended > SOON) {
            // It had nothing to do, so it cannot be behind.
            behind = false;
        }
        inRound = true;
        begun = now;
        return true;
    }

    /** Whether what has arrived now is to be turned away. */
    boolean isTooMuch(long now) {
        if (now - begun <= SOON) {
            return false;
        }
        if (!behind) {
            behind = true;
            behindSince = now;
            turnedAway = now - A_WHILE;
        }
        if (now - behindSince < A_WHILE) {
            return false;
        }
        turnedAway = now;
        return true;
    }

    void roundEnds(long now) {
        inRound = false;
        ended = now;
        if (now - begun <= SOON && now - turnedAway >= A_WHILE) {
            behind = false;
        }
    }
}
