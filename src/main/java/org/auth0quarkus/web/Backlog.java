package org.auth0quarkus.web;

import java.time.Duration;

/**
 * How far one event loop is behind, by how long a {@link QueueProbe} takes: requests wait as long. A loop cannot tell by
 * itself, as it takes up some hundred connections at a time, and the rest wait unseen. As with CoDel (RFC 8289) a long wait
 * alone means nothing: a pause of the collector makes one too. There is too much to do when no wait was short for a while;
 * then whatever has waited for too long is turned away, until nothing had to be for a while. Belongs to its loop's thread.
 */
final class Backlog {
    /** What a request may have waited when its turn comes. */
    static final long SOON = Duration.ofMillis(250).toNanos();

    static final long A_WHILE = Duration.ofSeconds(1).toNanos();

    /** A probe costs two system calls. */
    static final long BETWEEN_PROBES = Duration.ofMillis(10).toNanos();

    private boolean underWay;
    private long sent;
    private long returned;
    private long waited;
    private boolean behind;
    private long behindSince;
    private long turnedAway;

    /** Times are those of {@link System#nanoTime}. */
    Backlog(long now) {
        returned = now - BETWEEN_PROBES;
    }

    /** A request's turn has come. @return whether a probe is to be sent */
    boolean wantsProbe(long now) {
        if (underWay || now - returned < BETWEEN_PROBES) {
            return false;
        }
        if (now - returned > SOON) {
            // It had nothing to do, so it cannot be behind.
            waited = 0;
            behind = false;
        }
        underWay = true;
        sent = now;
        return true;
    }

    /** A loop that ends says so too, whether one was under way or not. */
    void probeReturns(long now) {
        if (!underWay) {
            return;
        }
        underWay = false;
        returned = now;
        waited = now - sent;
        if (waited <= SOON && now - turnedAway >= A_WHILE) {
            behind = false;
        }
    }

    /** Whether a request whose turn has come now is to be turned away. */
    boolean isTooMuch(long now) {
        // What comes before a probe that is under way has waited for at least as long as that.
        if (Math.max(waited, underWay ? now - sent : 0) <= SOON) {
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
}
