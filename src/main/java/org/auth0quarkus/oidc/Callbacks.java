package org.auth0quarkus.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.flight.SharedOutcomes;

/** Decides which callbacks Quarkus OIDC may complete: to it, a state cookie that anybody planted is enough. */
@Singleton
public class Callbacks {
    private final LoginAttempts attempts;
    private final CallbackFlights flights;
    private final CallbackIssuer issuer;

    Callbacks(LoginAttempts attempts, CallbackIssuer issuer, SharedOutcomes outcomes, Auth0Config config, Clock clock) {
        this.attempts = attempts;
        this.issuer = issuer;
        // To connect, to redeem the code, to fetch a key.
        this.flights = new CallbackFlights(outcomes, config.provider().timeout().multipliedBy(3), clock);
    }

    /** Fails when it cannot be known now whether the attempt was used. */
    public Uni<CallbackTurn> receive(RoutingContext context) {
        List<String> states = context.queryParams().getAll("state");
        Optional<LoginAttempt> attempt = states.size() == 1 ? attempts.find(context, states.get(0)) : Optional.empty();
        if (attempt.isEmpty()) {
            return Uni.createFrom().item(CallbackTurn.UNKNOWN);
        }
        String state = states.get(0);
        List<String> issuers = context.queryParams().getAll("iss");
        return issuer.isOurs(issuers)
                .flatMap(ours -> ours ? flights.take(state) : Uni.createFrom().item(CallbackTurn.OTHER_ISSUER))
                .invoke(turn -> {
                    if (turn.kind() != CallbackTurn.Kind.FIRST) {
                        attempts.end(context, state);
                    } else {
                        attempts.complete(context, state);
                        context.put(LoginCompletion.ATTEMPT, attempt.get());
                        CallbackOutcome.await(context, outcome -> flights.land(state, outcome));
                    }
                });
    }
}
