package org.auth0quarkus.devtenant;

import java.util.List;
import java.util.Map;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** {@code /oauth/token}: codes and refresh tokens become tokens. */
final class TokenEndpoint {
    private final ClientAuthentication client;
    private final Grants grants;
    private final SsoSessions sessions;
    private final TokenAnswer tokens;
    private final TokenFaults faults;
    private final Memory memory;

    TokenEndpoint(
            ClientAuthentication client,
            Grants grants,
            SsoSessions sessions,
            TokenAnswer tokens,
            TokenFaults faults,
            Memory memory) {
        this.client = client;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.faults = faults;
        this.memory = memory;
    }

    void handle(RoutingContext ctx) {
        String grantType = ctx.request().getFormAttribute("grant_type");
        boolean known = List.of("authorization_code", "refresh_token").contains(String.valueOf(grantType));
        memory.count(known ? grantType : "other_grant");
        faults.before(ctx, () -> Answers.json(ctx, 200, exchange(ctx.request(), grantType)));
    }

    private Map<String, Object> exchange(HttpServerRequest request, String grantType) {
        client.require(request);
        return switch (grantType == null ? "" : grantType) {
            case "authorization_code" -> redeem(request);
            case "refresh_token" -> refresh(request);
            case "" -> throw OAuthProblem.invalidRequest("Missing required parameter: grant_type");
            default -> throw grantNotAllowed();
        };
    }

    private Map<String, Object> refresh(HttpServerRequest request) {
        if (faults.refuseRefresh()) {
            throw grantNotAllowed();
        }
        return tokens.of(grants.refresh(request.getFormAttribute("refresh_token")), null);
    }

    private static OAuthProblem grantNotAllowed() {
        return new OAuthProblem(403, "unauthorized_client", "Grant type not allowed for the client.");
    }

    private Map<String, Object> redeem(HttpServerRequest request) {
        Grants.Redeemed redeemed = grants.redeem(
                request.getFormAttribute("code"),
                request.getFormAttribute("redirect_uri"),
                request.getFormAttribute("code_verifier"));
        sessions.clientSignedIn(redeemed.grant().sid());
        return tokens.of(redeemed.grant(), redeemed.nonce());
    }
}
