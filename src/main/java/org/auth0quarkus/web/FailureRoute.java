package org.auth0quarkus.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.auth0quarkus.oidc.LoginError;
import org.auth0quarkus.session.LoginObserverException;
import org.auth0quarkus.session.SessionOverException;
import org.auth0quarkus.session.SessionTooLargeException;
import org.auth0quarkus.session.StoreUnavailableException;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.CorrelationId;
import org.auth0quarkus.telemetry.SecurityEvent;
import org.jboss.logging.Logger;

/**
 * What fails before a resource is reached. Authentication runs ahead of JAX-RS, so its exception mappers do not see a
 * failed callback; Quarkus would answer it with a blank 401.
 */
@ApplicationScoped
class FailureRoute {
    private static final Logger LOG = Logger.getLogger(FailureRoute.class);

    private final ErrorAnswers answers;
    private final Audit audit;

    FailureRoute(ErrorAnswers answers, Audit audit) {
        this.answers = answers;
        this.audit = audit;
    }

    void register(@Observes Router router) {
        // Ahead of Quarkus' handler for what fails in authentication; behind those that belong to a route.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::authenticationFailed);
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(this::notFound);
    }

    private void authenticationFailed(RoutingContext context) {
        if (context.failure() instanceof AuthenticationCompletionException failure) {
            answers.end(context, callbackFailed(context, failure));
        } else if (context.failure() instanceof StoreUnavailableException) {
            answers.end(context, answers.storeUnavailable(context));
        } else if (context.failure() instanceof OIDCException failure) {
            // Not connected to the provider yet, and not able to now.
            answers.end(context, answers.loginFailed(context, LoginError.PROVIDER_UNAVAILABLE, failure));
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof AuthenticationException) {
            // A redirect, or a challenge that is being sent.
            context.next();
        } else if (context.failure() instanceof ForbiddenException) {
            // By a policy for paths (quarkus.http.auth.permission.*), which is asked ahead of JAX-RS.
            answers.endForVisitor(context, ErrorView.of(Fault.FORBIDDEN, CorrelationId.inLog(context)));
        } else if (!context.response().ended()) {
            // Reading a body that is too large fails again with each part of it.
            answers.end(context, broken(context, context.failure()));
        }
    }

    private ErrorView callbackFailed(RoutingContext context, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException) {
                audit.record(context, SecurityEvent.LOGIN_FAILED, null, Fault.STORE_UNAVAILABLE);
                return answers.storeUnavailable(context);
            }
            if (cause instanceof LoginObserverException) {
                audit.record(context, SecurityEvent.LOGIN_FAILED, null, Fault.INTERNAL);
                return broken(context, cause);
            }
            if (cause instanceof SessionOverException) {
                return answers.loginFailed(context, LoginError.TOKEN_REFUSED, failure);
            }
            if (cause instanceof SessionTooLargeException) {
                String id = CorrelationId.of(context);
                audit.record(context, SecurityEvent.LOGIN_FAILED, null, Fault.LOGIN_SESSION_TOO_LARGE);
                LOG.errorf("login failed, id %s: %s", id, cause.getMessage());
                return ErrorView.of(Fault.LOGIN_SESSION_TOO_LARGE, id);
            }
        }
        String code = context.queryParams().get("code") == null
                ? context.queryParams().get("error")
                : null;
        LoginError error = code == null
                ? LoginError.of(failure)
                : LoginError.ofAnswer(code, context.queryParams().get("error_description"));
        return answers.loginFailed(context, error, failure);
    }

    private ErrorView broken(RoutingContext context, Throwable failure) {
        int status = failure == null ? context.statusCode() : statusOf(failure);
        if (status >= 500) {
            LOG.errorf(failure, "request failed: status %d, id %s", status, CorrelationId.of(context));
        }
        return ErrorView.of(status, CorrelationId.inLog(context));
    }

    /** A form is read ahead of JAX-RS too: what is wrong with it is the sender's fault. */
    private static int statusOf(Throwable failure) {
        if (failure instanceof HttpException malformed) {
            return malformed.getStatusCode();
        }
        return failure instanceof WebApplicationException thrown
                ? thrown.getResponse().getStatus()
                : 500;
    }

    private void notFound(RoutingContext context) {
        answers.end(context, ErrorView.of(Fault.NOT_FOUND, CorrelationId.inLog(context)));
    }
}
