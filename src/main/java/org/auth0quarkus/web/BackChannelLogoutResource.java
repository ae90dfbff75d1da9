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
import org.auth0quarkus.oidc.KeysUnavailableException;
import org.auth0quarkus.oidc.LogoutToken;
import org.auth0quarkus.oidc.LogoutTokenRefusedException;
import org.auth0quarkus.oidc.LogoutTokenVerifier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;

/**
 * {@code /backchannel-logout}, where the provider tells that a session is over (OpenID Connect Back-Channel Logout 1.0).
 * It has no cookie and no CSRF token: who may ask is told by the token's signature alone.
 */
@Path("/backchannel-logout")
@PermitAll
public class BackChannelLogoutResource {
    private static final Logger LOG = Logger.getLogger(BackChannelLogoutResource.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

    private final LogoutTokenVerifier verifier;
    private final BackChannelLogout logout;

    BackChannelLogoutResource(LogoutTokenVerifier verifier, BackChannelLogout logout) {
        this.verifier = verifier;
        this.logout = logout;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> form(@RestForm("logout_token") List<String> tokens) {
        // RFC 6749 section 3.2: parameters are not repeated; two tokens might mean two things.
        if (tokens == null || tokens.size() != 1 || tokens.get(0).isEmpty()) {
            return Uni.createFrom().item(() -> refused(400, "There has to be one logout_token."));
        }
        return verifier.verify(tokens.get(0))
                .flatMap(this::end)
                .onFailure(LogoutTokenRefusedException.class)
                .recoverWithItem(failure -> refused(400, failure.getMessage()))
                .onFailure(KeysUnavailableException.class)
                .recoverWithItem(failure -> later(failure.retryAfter(), failure));
    }

    /** What is no form, which would otherwise be answered with a page. */
    @POST
    public Uni<Response> noForm() {
        return Uni.createFrom().item(() -> refused(415, "The logout_token has to come in a form."));
    }

    private Uni<Response> end(LogoutToken token) {
        return Uni.createFrom()
                .deferred(() -> logout.end(token))
                .map(done -> accepted(token))
                .onFailure()
                .recoverWithItem(failure -> later(STORE_PAUSE, failure));
    }

    private static Response accepted(LogoutToken token) {
        LOG.infof("back-channel logout accepted: %s", token.sid() != null ? "one session" : "all of a user's sessions");
        return answer(200).build();
    }

    private static Response refused(int status, String sentence) {
        LOG.warnf("back-channel logout refused: %s", sentence);
        return error(status, "invalid_request", sentence).build();
    }

    /** Not a 400: the token may be good, and the provider is to send it again. */
    private static Response later(Duration retryAfter, Throwable failure) {
        LOG.warnf("back-channel logout put off: %s", failure.getClass().getSimpleName());
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
