package org.auth0quarkus.session;

import java.util.Arrays;
import java.util.Optional;

/** Why a session was ended by somebody else than its own browser. */
public enum EndReason {
    /** The provider told us: the user was logged out there. */
    PROVIDER,
    /** The user ended it from another session. */
    ELSEWHERE,
    /** The user signed out everywhere. */
    EVERYWHERE;

    static Optional<EndReason> of(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
