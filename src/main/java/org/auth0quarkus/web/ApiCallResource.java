package org.auth0quarkus.web;

import java.time.Clock;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.api.ApiAnswer;
import org.auth0quarkus.api.ExternalApi;
import org.auth0quarkus.api.Problem;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.Sessions;
import org.auth0quarkus.session.Tokens;
import org.auth0quarkus.telemetry.CorrelationId;
import org.jboss.logging.Logger;

/**
 * {@code /api-call}: what the external API says to the user, as a page for a person and as it is for a script; the browser
 * never sees the access token.
 */
@Path("/api-call")
@Authenticated
public class ApiCallResource {
    private static final Logger LOG = Logger.getLogger(ApiCallResource.class);

    private final Auth0Config config;
    private final ExternalApi api;
    private final ErrorAnswers errors;
    private final SignInChallenge challenge;
    private final Clock clock;

    ApiCallResource(Auth0Config config, ExternalApi api, ErrorAnswers errors, SignInChallenge challenge, Clock clock) {
        this.config = config;
        this.api = api;
        this.errors = errors;
        this.challenge = challenge;
        this.clock = clock;
    }

    @GET
    public Uni<Response> call(RoutingContext context) {
        if (config.apiUrl().isEmpty()) {
            return Uni.createFrom().item(() -> refused(context, Fault.API_NOT_SET_UP));
        }
        String url = config.apiUrl().get().toString();
        return usableToken(context)
                .map(token -> api.get(url, token)
                        .onItemOrFailure()
                        .transform((answer, failure) ->
                                failure == null ? answered(context, url, answer) : unreachable(context, failure)))
                .orElseGet(() -> Uni.createFrom().item(() -> refused(context, Fault.API_TOKEN_ENDED)));
    }

    private Optional<String> usableToken(RoutingContext context) {
        return Sessions.of(context)
                .map(Session::tokens)
                .filter(tokens -> tokens.isUsable(clock.instant()))
                .map(Tokens::accessToken);
    }

    /** The page is there whatever the API answered, and an answer of 204 or 304 could not carry one. */
    private static Response answered(RoutingContext context, String url, ApiAnswer answer) {
        return isPage(context) ? Pages.ok(ApiCallPages.apiCall(ApiCallView.of(url, answer))) : passedOn(answer);
    }

    private static Response passedOn(ApiAnswer answer) {
        return Response.status(answer.status())
                .type(answer.isJson() ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body())
                .build();
    }

    private Response unreachable(RoutingContext context, Throwable failure) {
        LOG.warnf("external API not reached: %s, id %s", failure.getClass().getSimpleName(), CorrelationId.of(context));
        return refused(context, Fault.API_UNREACHABLE);
    }

    private Response refused(RoutingContext context, Fault fault) {
        return isPage(context)
                ? errors.response(context, ErrorView.of(fault, CorrelationId.inLog(context)))
                : problem(context, fault).response();
    }

    /** As every 401 of this site, with the way to log in. */
    private Problem problem(RoutingContext context, Fault fault) {
        Problem problem = Problem.of(fault.status(), detail(fault));
        return fault.status() == 401 ? problem.with("login", challenge.loginUrl(context)) : problem;
    }

    private static String detail(Fault fault) {
        return switch (fault) {
            case API_NOT_SET_UP -> "No external API is configured: set AUTH0_API_URL and AUTH0_AUDIENCE.";
            case API_TOKEN_ENDED -> "There is no access token that is still good: log in again.";
            default -> "The external API could not be reached.";
        };
    }

    private static boolean isPage(RoutingContext context) {
        return new Navigation(context.request().headers()).isPage();
    }
}
