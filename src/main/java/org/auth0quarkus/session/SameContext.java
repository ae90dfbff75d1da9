package org.auth0quarkus.session;

import java.util.concurrent.Executor;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Brings an answer back to the request that asked: a shared refresh ends on another request's context, a timeout on none. */
final class SameContext {
    private SameContext() {}

    static <T> Uni<T> of(Uni<T> answer) {
        Context context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(on(context));
    }

    private static Executor on(Context context) {
        return command -> {
            if (Vertx.currentContext() == context) {
                command.run();
            } else {
                context.runOnContext(ignored -> command.run());
            }
        };
    }
}
