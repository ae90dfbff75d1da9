package org.auth0quarkus.web;

import java.util.Arrays;
import java.util.Locale;

import org.auth0quarkus.session.EndReason;

/** Why a session is over, as told to the user whose session it was. */
enum SignedOut {
    HERE,
    ELSEWHERE,
    ORGANIZATION,
    EVERYWHERE;

    /** The reason of this name in lower case, as a query carries it; anything else is the plain page. */
    static SignedOut of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.tag().equals(name))
                .findFirst()
                .orElse(HERE);
    }

    static SignedOut of(EndReason reason) {
        return switch (reason) {
            case PROVIDER -> ORGANIZATION;
            case ELSEWHERE -> ELSEWHERE;
            case EVERYWHERE -> EVERYWHERE;
        };
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
