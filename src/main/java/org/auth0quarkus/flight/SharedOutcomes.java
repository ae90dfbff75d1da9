package org.auth0quarkus.flight;

import io.smallrye.mutiny.Uni;

/** What may be done once in the cluster: one replica begins it and leaves the outcome to the others for a moment. */
public interface SharedOutcomes {
    /** For a process that is alone. */
    SharedOutcomes ALONE = new SharedOutcomes() {
        @Override
        public Uni<Boolean> begin(String key) {
            return Uni.createFrom().item(true);
        }

        @Override
        public Uni<Void> leave(String key, String outcome) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Look> look(String key) {
            return Uni.createFrom().item(new Look(true, null));
        }
    };

    /**
     * @param over whether there is nothing to wait for any more
     * @param outcome null when it is not there yet or no longer
     */
    record Look(boolean over, String outcome) {}

    /** Whether nobody has begun before. */
    Uni<Boolean> begin(String key);

    Uni<Void> leave(String key, String outcome);

    Uni<Look> look(String key);
}
