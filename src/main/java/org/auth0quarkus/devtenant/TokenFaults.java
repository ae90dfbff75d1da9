package org.auth0quarkus.devtenant;

import java.util.Map;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** The ways in which the token endpoint as a whole fails on demand. */
final class TokenFaults {
    private final Vertx vertx;
    private final Faults faults;

    TokenFaults(Vertx vertx, Faults faults) {
        this.vertx = vertx;
        this.faults = faults;
    }

    /** Runs the real answer, late if told so, or fails instead of it. */
    void before(RoutingContext ctx, Runnable answer) {
        if (faults.hits(Fault.TOKEN_TIMEOUT)) {
            return; // the request stays unanswered: that is the fault
        }
        Optional<String> delay = faults.take(Fault.TOKEN_DELAY);
        if (delay.isPresent()) {
            long seconds = delay.get().isEmpty() ? 8 : Long.parseLong(delay.get());
            vertx.setTimer(Math.max(1, seconds * 1000), timer -> {
                // A client that is gone would never learn of the tokens, and would be taken for a thief the next time.
                if (!ctx.response().closed()) {
                    failOrRun(ctx, answer);
                }
            });
        } else {
            failOrRun(ctx, answer);
        }
    }

    /** Whether the client is to be told that it may not refresh. */
    boolean refuseRefresh() {
        return faults.hits(Fault.NO_REFRESH_GRANT);
    }

    /** Catches here, because after a delay no route's failure handler would. */
    private void failOrRun(RoutingContext ctx, Runnable answer) {
        try {
            if (!failed(ctx)) {
                answer.run();
            }
        } catch (RuntimeException e) {
            ctx.fail(e);
        }
    }

    private boolean failed(RoutingContext ctx) {
        if (faults.hits(Fault.TOKEN_INVALID_GRANT)) {
            throw OAuthProblem.invalidGrant("The development tenant was told to refuse");
        }
        if (faults.hits(Fault.TOKEN_INVALID_CLIENT)) {
            throw OAuthProblem.invalidClient();
        }
        if (faults.hits(Fault.TOKEN_500)) {
            Answers.send(ctx, 500, "text/plain", "Internal Server Error");
            return true;
        }
        if (faults.hits(Fault.TOKEN_ANY_CODE)) {
            Answers.json(ctx, 200, Map.of("access_token", "any", "token_type", "Bearer", "expires_in", 60));
            return true;
        }
        if (faults.hits(Fault.TOKEN_GARBAGE)) {
            Answers.send(ctx, 200, "text/html", "<html><body>Welcome to the hotel network</body></html>");
            return true;
        }
        return false;
    }
}
