package org.auth0quarkus.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The revocations that this process knows, each until the last session that it can end is over by itself. */
final class RevocationList {
    private static final int SWEEP_EVERY = 1000;
    private static final List<Revocation.Kind> KINDS = List.of(Revocation.Kind.values());

    private final ConcurrentMap<Key, Revocation> known = new ConcurrentHashMap<>();
    private final Duration longestSession;
    private final Clock clock;
    private int added;

    RevocationList(Duration longestSession, Clock clock) {
        this.longestSession = longestSession;
        this.clock = clock;
    }

    private record Key(Revocation.Kind kind, String value) {}

    /** The later of two revocations of the same value ends all that the earlier does. */
    synchronized void add(Revocation revocation) {
        known.merge(
                new Key(revocation.kind(), revocation.value()),
                revocation,
                (old, newer) -> newer.begunBefore().isBefore(old.begunBefore()) ? old : newer);
        if (++added % SWEEP_EVERY == 0) {
            Instant oldest = clock.instant().minus(longestSession);
            known.values().removeIf(old -> old.begunBefore().isBefore(oldest));
        }
    }

    /** Null when there is none. Asked for every request. */
    Revocation ending(Session session) {
        if (known.isEmpty()) {
            return null;
        }
        for (Revocation.Kind kind : KINDS) {
            Revocation revocation = known.get(new Key(kind, String.valueOf(Revocation.valueOf(session, kind))));
            if (revocation != null && revocation.ends(session)) {
                return revocation;
            }
        }
        return null;
    }

    int size() {
        return known.size();
    }
}
