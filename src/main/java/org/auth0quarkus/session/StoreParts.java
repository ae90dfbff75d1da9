package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.flight.SharedOutcomes;

/**
 * What belongs to one store, chosen together by {@code AUTH0_SESSION_STORE}; the description is for the log, the probe fails
 * while the store cannot be asked.
 */
record StoreParts(
        String description,
        Uni<?> probe,
        SessionStore store,
        Refresh refresh,
        Revocations revocations,
        UserSessions userSessions,
        AttributeStore attributes,
        SharedOutcomes outcomes,
        LogoutArrivals arrivals) {}
