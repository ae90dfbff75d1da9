package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** Carries revocations to the other replicas and over restarts. */
interface RevocationLog {
    /** Done when every replica will see it with its next request. */
    Uni<Void> append(Revocation revocation);

    /** Adds all that there is to the list, once in the life of this process; fails while it cannot be read. */
    Uni<Void> begin(RevocationList list);

    /** Adds what is new since the last time to the list; fails only while it was never read. */
    Uni<Void> catchUp(RevocationList list);

    /** Of one process alone. */
    RevocationLog NONE = new RevocationLog() {
        @Override
        public Uni<Void> append(Revocation revocation) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> begin(RevocationList list) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> catchUp(RevocationList list) {
            return Uni.createFrom().voidItem();
        }
    };
}
