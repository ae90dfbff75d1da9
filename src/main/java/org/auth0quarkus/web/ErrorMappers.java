package org.auth0quarkus.web;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.auth0quarkus.session.StoreUnavailableException;
import org.auth0quarkus.telemetry.CorrelationId;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** What fails in a resource. */
@ApplicationScoped
class ErrorMappers {
    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private final ErrorAnswers answers;
    private final SignInChallenge challenge;

    ErrorMappers(ErrorAnswers answers, SignInChallenge challenge) {
        this.answers = answers;
        this.challenge = challenge;
    }

    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException failure, RoutingContext context) {
        return challenge.getChallenge(context).map(data -> response(data, context));
    }

    private Response response(ChallengeData data, RoutingContext context) {
        if (data.status == 401) {
            Response.ResponseBuilder refused =
                    Response.fromResponse(challenge.problem(context).response());
            data.getHeaders().forEach((name, value) -> refused.header(name.toString(), value));
            return refused.build();
        }
        return Redirects.to(data.getHeaders().values().iterator().next().toString());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, RoutingContext context) {
        return answers.response(context, ErrorView.of(Fault.FORBIDDEN, CorrelationId.inLog(context)));
    }

    /** What Vert.x finds wrong with a request, such as a query that cannot be decoded. */
    @ServerExceptionMapper
    Response malformed(HttpException failure, RoutingContext context) {
        return answers.response(context, ErrorView.of(failure.getStatusCode(), CorrelationId.inLog(context)));
    }

    @ServerExceptionMapper
    Response staleForm(StaleFormException failure, RoutingContext context) {
        return answers.response(context, ErrorView.of(Fault.FORM_EXPIRED, CorrelationId.inLog(context)));
    }

    /** 404, 405 and whatever a resource throws on purpose; an answer with a body of its own is kept. */
    @ServerExceptionMapper
    Response thrown(WebApplicationException failure, RoutingContext context) {
        Response given = failure.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            LOG.warnf("request failed: status %d, id %s", given.getStatus(), CorrelationId.of(context));
        }
        return answers.response(context, ErrorView.of(given.getStatus(), CorrelationId.inLog(context)));
    }

    @ServerExceptionMapper
    Response storeUnavailable(StoreUnavailableException failure, RoutingContext context) {
        return answers.response(context, answers.storeUnavailable(context));
    }

    @ServerExceptionMapper
    Response broken(Throwable failure, RoutingContext context) {
        if (isOfTheForm(failure)) {
            return answers.response(context, ErrorView.of(400, CorrelationId.inLog(context)));
        }
        String id = CorrelationId.of(context);
        LOG.errorf(failure, "request failed: status 500, id %s", id);
        return answers.response(context, ErrorView.of(500, id));
    }

    /** A form that cannot be read is the sender's fault, and its text is in the failure: nothing of it is logged. */
    private static boolean isOfTheForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FormData.class.getPackageName()));
    }
}
