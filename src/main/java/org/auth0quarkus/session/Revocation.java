package org.auth0quarkus.session;

import java.time.Instant;
import java.util.Optional;

/** "Sessions of this id, sid or sub begun before T are over." */
record Revocation(Kind kind, String value, Instant begunBefore, EndReason reason) {
    private static final int FIELDS = 4;

    enum Kind {
        SESSION,
        SID,
        SUBJECT
    }

    /** The value of a session that this kind looks at; null when it has none. */
    static String valueOf(Session session, Kind kind) {
        return switch (kind) {
            case SESSION -> session.id();
            case SID -> session.owner().sid();
            case SUBJECT -> session.owner().subject();
        };
    }

    boolean ends(Session session) {
        return value.equals(valueOf(session, kind)) && session.created().isBefore(begunBefore);
    }

    String write() {
        return kind + "\n" + begunBefore.toEpochMilli() + "\n" + (reason == null ? "" : reason) + "\n" + value;
    }

    /** Empty for what another version wrote. */
    static Optional<Revocation> read(String text) {
        String[] fields = text.split("\n", FIELDS);
        try {
            return fields.length < FIELDS
                    ? Optional.empty()
                    : Optional.of(new Revocation(
                            Kind.valueOf(fields[0]),
                            fields[3],
                            Instant.ofEpochMilli(Long.parseLong(fields[1])),
                            EndReason.of(fields[2]).orElse(null)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
