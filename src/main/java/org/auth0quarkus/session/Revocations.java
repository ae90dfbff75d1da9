package org.auth0quarkus.session;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/**
 * Ends sessions that are not of this request: those of a {@code sid} or {@code sub} begun before a point in time. Fails
 * with {@link StoreUnavailableException} when it could not be made to hold on every replica.
 */
public interface Revocations {
    /** What the provider's session has begun here. */
    Uni<Void> revokeSid(String sid, Instant begunBefore);

    /** All sessions of a user; later logins live. */
    Uni<Void> revokeSubject(String subject, Instant begunBefore, EndReason reason);

    /** All sessions of a user, because the provider says so. */
    default Uni<Void> revokeSubject(String subject, Instant begunBefore) {
        return revokeSubject(subject, begunBefore, EndReason.PROVIDER);
    }
}
