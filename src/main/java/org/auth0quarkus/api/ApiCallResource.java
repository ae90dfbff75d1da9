package org.auth0quarkus.api;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.session.Session;
import org.auth0quarkus.session.Sessions;
import org.auth0quarkus.session.Tokens;
import org.jboss.logging.Logger;

/** {@code /api-call}: what the external API says to the user; the browser never sees the access token. */
@Path("/api-call")
@Authenticated
public class ApiCallResource {
    private static final Logger LOG = Logger.getLogger(ApiCallResource.class);

    private final Auth0Config config;
    private final ExternalApi api;
    private final Clock clock;

    ApiCallResource(Auth0Config config, ExternalApi api, Clock clock) {
        this.config = config;
        this.api = api;
        this.clock = clock;
    }

    @GET
    public Uni<Response> call(RoutingContext context) {
        if (config.apiUrl().isEmpty()) {
            return problem(404, "No external API is configured: set AUTH0_API_URL and AUTH0_AUDIENCE.");
        }
        return usableToken(context)
                .map(token -> api.get(config.apiUrl().get().toString(), token)
                        .map(ApiCallResource::passOn)
                        .onFailure()
                        .recoverWithItem(this::unreachable))
                .orElseGet(() -> problem(401, "There is no access token that is still good: log in again."));
    }

    private Optional<String> usableToken(RoutingContext context) {
        return Sessions.of(context)
                .map(Session::tokens)
                .filter(tokens -> tokens.accessTokenEnd() == null
                        || tokens.accessTokenEnd().isAfter(clock.instant()))
                .map(Tokens::accessToken);
    }

    /** Only data is passed on as what it is: a page of the API's would run under our origin. */
    private static Response passOn(HttpResponse<Buffer> answer) {
        String type = String.valueOf(answer.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
        boolean json = type.startsWith("application/json") || type.startsWith(Problem.TYPE);
        Buffer body = answer.body();
        return Response.status(answer.statusCode())
                .type(json ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body == null ? new byte[0] : body.getBytes())
                .build();
    }

    private Response unreachable(Throwable failure) {
        LOG.warnf("external API not reached: %s", failure.getClass().getSimpleName());
        return Problem.of(502, "The external API could not be reached.").response();
    }

    private static Uni<Response> problem(int status, String detail) {
        return Uni.createFrom().item(Problem.of(status, detail).response());
    }
}
