package org.auth0quarkus.web;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.oidc.KeysUnavailableException;
import org.auth0quarkus.oidc.LogoutToken;
import org.auth0quarkus.oidc.LogoutTokenRefusedException;
import org.auth0quarkus.oidc.LogoutTokenVerifier;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.SecurityEvent;
import org.jboss.resteasy.reactive.RestForm;

/**
 * {@code /backchannel-logout}, where the provider tells that a session is over (OpenID Connect Back-Channel Logout 1.0).
 * It has no cookie and no CSRF token: who may ask is told by the token's signature alone.
 */
@Path("/backchannel-logout")
@PermitAll
public class BackChannelLogoutResource {
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

    private final LogoutTokenVerifier verifier;
    private final BackChannelLogout logout;
    private final Audit audit;

    BackChannelLogoutResource(LogoutTokenVerifier verifier, BackChannelLogout logout, Audit audit) {
        this.verifier = verifier;
        this.logout = logout;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> form(RoutingContext context, @RestForm("logout_token") List<String> tokens) {
        // RFC 6749 section 3.2: parameters are not repeated; two tokens might mean two things.
        if (tokens == null || tokens.size() != 1 || tokens.get(0).isEmpty()) {
            return Uni.createFrom().item(() -> refused(context, 400, "There has to be one logout_token."));
        }
        return verifier.verify(tokens.get(0))
                .flatMap(token -> end(context, token))
                .onFailure(LogoutTokenRefusedException.class)
                .recoverWithItem(failure -> refused(context, 400, failure.getMessage()))
                .onFailure(KeysUnavailableException.class)
                .recoverWithItem(failure -> later(context, failure.retryAfter(), failure));
    }

    /** What is no form, which would otherwise be answered with a page. */
    @POST
    public Uni<Response> noForm(RoutingContext context) {
        return Uni.createFrom().item(() -> refused(context, 415, "The logout_token has to come in a form."));
    }

    private Uni<Response> end(RoutingContext context, LogoutToken token) {
        return Uni.createFrom()
                .deferred(() -> logout.end(token))
                .map(done -> accepted(context, token))
                .onFailure()
                .recoverWithItem(failure -> later(context, STORE_PAUSE, failure));
    }

    private Response accepted(RoutingContext context, LogoutToken token) {
        String whose = token.sid() == null ? "provider_subject" : "provider_sid";
        audit.record(context, SecurityEvent.REVOCATION, token.subject(), whose, null);
        return answer(200).build();
    }

    private Response refused(RoutingContext context, int status, String sentence) {
        audit.record(context, SecurityEvent.LOGOUT_TOKEN_REJECTED, null, "", sentence);
        return error(status, "invalid_request", sentence).build();
    }

    /** Not a 400: the token may be good, and the provider is to send it again. */
    private Response later(RoutingContext context, Duration retryAfter, Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        audit.record(context, SecurityEvent.LOGOUT_TOKEN_DEFERRED, null, "", kind);
        return error(503, "temporarily_unavailable", "Send the logout_token again later.")
                .header(HttpHeaders.RETRY_AFTER, retryAfter.plusMillis(999).toSeconds())
                .build();
    }

    private static Response.ResponseBuilder error(int status, String code, String sentence) {
        return answer(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new JsonObject()
                        .put("error", code)
                        .put("error_description", sentence)
                        .encode());
    }

    /** Section 2.8: no answer is to be kept. */
    private static Response.ResponseBuilder answer(int status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
