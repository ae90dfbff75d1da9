package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.flight.SharedOutcomes;

/** Where a login needs no Redis, an outage stops none: each replica then knows of its own callbacks alone. */
record OutcomesIfAny(SharedOutcomes shared) implements SharedOutcomes {
    @Override
    public Uni<Boolean> begin(String key) {
        return shared.begin(key).onFailure(StoreUnavailableException.class).recoverWithItem(true);
    }

    @Override
    public Uni<Void> leave(String key, String outcome) {
        return shared.leave(key, outcome);
    }

    @Override
    public Uni<Look> look(String key) {
        return shared.look(key);
    }
}
