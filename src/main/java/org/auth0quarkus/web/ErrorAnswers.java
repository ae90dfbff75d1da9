package org.auth0quarkus.web;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.api.Problem;
import org.auth0quarkus.oidc.CallbackOutcome;
import org.auth0quarkus.oidc.LoginError;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.CorrelationId;
import org.auth0quarkus.telemetry.SecurityEvent;
import org.jboss.logging.Logger;

/** Answers an error with our page, or with problem details to a script, and writes the log line that belongs to it. */
@ApplicationScoped
public class ErrorAnswers {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Audit audit;
    private final SecurityHeaders headers;

    ErrorAnswers(Audit audit, SecurityHeaders headers) {
        this.audit = audit;
        this.headers = headers;
    }

    /** In a resource, where the page knows who is signed in. */
    Response response(RoutingContext context, ErrorView view) {
        if (!isPage(context)) {
            return problem(view).response();
        }
        ErrorView shown = view.orAgain(Here.again(context));
        ErrorBody body = ErrorBody.of(shown, () -> ErrorPages.error(shown).render());
        return Response.status(shown.status())
                .type(body.type())
                .entity(body.text())
                .build();
    }

    /** The plain page or problem of an HTTP status, ahead of all that knows the visitor. */
    public void end(RoutingContext context, int status) {
        end(context, ErrorView.of(status, CorrelationId.inLog(context)));
    }

    /** In a route handler, where nobody may be asked who the visitor is. */
    void end(RoutingContext context, ErrorView view) {
        end(context, view, shown -> FailurePage.html(context, shown));
    }

    /** In a route handler, once it is known who the visitor is. */
    void endForVisitor(RoutingContext context, ErrorView view) {
        end(context, view, shown -> FailurePage.forVisitor(context, shown));
    }

    private void end(RoutingContext context, ErrorView view, Function<ErrorView, String> page) {
        CallbackOutcome.tell(context, null, view.fault().name());
        ErrorView shown = view.orAgain(Here.again(context));
        ErrorBody body = isPage(context)
                ? ErrorBody.of(shown, () -> page.apply(shown))
                : new ErrorBody(Problem.TYPE, problem(view).json());
        headers.complete(context.response());
        context.response()
                .setStatusCode(view.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, body.type())
                .end(body.text());
    }

    /** Null when nothing was thrown. A visitor's own change of mind needs no operator. */
    ErrorView loginFailed(RoutingContext context, LoginError error, Throwable failure) {
        String id = CorrelationId.of(context);
        audit.record(context, SecurityEvent.LOGIN_FAILED, null, error);
        if (error != LoginError.CANCELLED) {
            LOG.warnf("login failed: %s, id %s, %s", error, id, LoginError.detail(failure));
        }
        return ErrorView.of(Fault.of(error), error == LoginError.CANCELLED ? null : id);
    }

    /**
     * The cookie stays, so the next request is signed in when the store is back. No line for each: an outage is one thing to
     * tell, and is told where Redis is asked.
     */
    ErrorView storeUnavailable(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return ErrorView.of(Fault.STORE_UNAVAILABLE, CorrelationId.inLog(context));
    }

    private static boolean isPage(RoutingContext context) {
        return new Navigation(context.request().headers()).isPage();
    }

    private static Problem problem(ErrorView view) {
        Problem problem = Problem.of(view.status(), view.fault().key().replace('_', ' '));
        return view.correlationId() == null ? problem : problem.with("correlationId", view.correlationId());
    }
}
