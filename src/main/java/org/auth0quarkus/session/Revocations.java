package org.auth0quarkus.session;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Ends sessions that are not of this request: those of a {@code sid} or {@code sub} begun before a point in time. */
public interface Revocations {
    /** The session of the provider's session; fails when it could not be made to hold on every replica. */
    Uni<Void> revokeSid(String sid, Instant begunBefore);

    /** All sessions of a user; later logins live. */
    Uni<Void> revokeSubject(String subject, Instant begunBefore);
}
