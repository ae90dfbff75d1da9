package org.auth0quarkus.web;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.http.Callback;
import org.auth0quarkus.oidc.CallbackOutcome;
import org.auth0quarkus.oidc.CallbackTurn;
import org.auth0quarkus.oidc.Callbacks;
import org.auth0quarkus.oidc.LoginError;
import org.auth0quarkus.telemetry.CorrelationId;

/**
 * Stands in front of Quarkus OIDC, which completes a login for any request with a state cookie, whoever planted it, however
 * often and by whatever method.
 */
@Singleton
class CallbackGuard {
    /** Behind the filters that look at a request's head; ahead of authentication. */
    private static final int EARLY = 920;

    private final Callbacks callbacks;
    private final ErrorAnswers answers;
    private final SecurityHeaders headers;

    CallbackGuard(Callbacks callbacks, ErrorAnswers answers, SecurityHeaders headers) {
        this.callbacks = callbacks;
        this.answers = answers;
        this.headers = headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!context.request().path().equals(Callback.PATH) || method == HttpMethod.OPTIONS) {
            context.next();
        } else if (method != HttpMethod.GET) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, OPTIONS");
            answers.end(context, 405);
        } else {
            receive(context);
        }
    }

    private void receive(RoutingContext context) {
        Context request = Vertx.currentContext();
        // What other requests or Redis answer comes on a context of theirs.
        callbacks
                .receive(context)
                .subscribe()
                .with(
                        turn -> request.runOnContext(back -> take(context, turn)),
                        failure -> request.runOnContext(back -> context.fail(failure)));
    }

    private void take(RoutingContext context, CallbackTurn turn) {
        switch (turn.kind()) {
            case FIRST -> {
                Callback.admit(context);
                context.next();
            }
            case AGAIN -> answer(context, turn.outcome());
            case OTHER_ISSUER ->
                answers.end(
                        context,
                        answers.loginFailed(
                                context, LoginError.TOKEN_REFUSED, new CallbackTurn.OtherIssuerException()));
            case LATE, UNKNOWN -> context.next();
        }
    }

    private void answer(RoutingContext context, CallbackOutcome first) {
        context.response().headers().add("Set-Cookie", first.cookies());
        if (first.location() == null) {
            Fault fault = Optional.ofNullable(first.fault()).map(Fault::valueOf).orElse(Fault.LOGIN_FAILED);
            // The first one's line in the log tells what was wrong, and is what an operator counts.
            answers.end(context, ErrorView.of(fault, CorrelationId.inLog(context)));
            return;
        }
        headers.complete(context.response());
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, first.location())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
