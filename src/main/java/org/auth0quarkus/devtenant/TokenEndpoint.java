package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** {@code /oauth/token}: codes and refresh tokens become tokens. */
final class TokenEndpoint {
    private final ClientAuthentication client;
    private final Grants grants;
    private final Users users;
    private final SsoSessions sessions;
    private final IdTokens idTokens;
    private final AccessTokens accessTokens;
    private final Lifetimes lifetimes;
    private final TokenFaults faults;
    private final Memory memory;

    TokenEndpoint(
            ClientAuthentication client,
            Grants grants,
            Users users,
            SsoSessions sessions,
            IdTokens idTokens,
            AccessTokens accessTokens,
            Lifetimes lifetimes,
            TokenFaults faults,
            Memory memory) {
        this.client = client;
        this.grants = grants;
        this.users = users;
        this.sessions = sessions;
        this.idTokens = idTokens;
        this.accessTokens = accessTokens;
        this.lifetimes = lifetimes;
        this.faults = faults;
        this.memory = memory;
    }

    void handle(RoutingContext ctx) {
        String grantType = ctx.request().getFormAttribute("grant_type");
        boolean known = List.of("authorization_code", "refresh_token").contains(String.valueOf(grantType));
        memory.count(known ? grantType : "other_grant");
        faults.before(ctx, () -> answer(ctx, grantType));
    }

    private void answer(RoutingContext ctx, String grantType) {
        HttpServerRequest request = ctx.request();
        client.require(request);
        switch (grantType == null ? "" : grantType) {
            case "authorization_code" -> redeem(ctx);
            case "refresh_token" -> send(ctx, grants.refresh(request.getFormAttribute("refresh_token")), null);
            case "" -> throw OAuthProblem.invalidRequest("Missing required parameter: grant_type");
            default -> throw new OAuthProblem(403, "unauthorized_client", "Grant type not allowed for the client.");
        }
    }

    private void redeem(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        Grants.Redeemed redeemed = grants.redeem(
                request.getFormAttribute("code"),
                request.getFormAttribute("redirect_uri"),
                request.getFormAttribute("code_verifier"));
        sessions.clientSignedIn(redeemed.grant().sid());
        send(ctx, redeemed.grant(), redeemed.nonce());
    }

    private void send(RoutingContext ctx, Grant grant, String nonce) {
        User user = users.withSub(grant.sub()).orElseThrow(() -> OAuthProblem.invalidGrant("The user is gone"));
        Optional<String> idToken = idTokens.issue(grant, user, nonce);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", accessTokens.issue(grant));
        idToken.ifPresent(token -> body.put("id_token", token));
        if (grant.refreshToken() != null) {
            body.put("refresh_token", grant.refreshToken());
        }
        body.put("scope", grant.scope());
        body.put("expires_in", lifetimes.of("access_token"));
        body.put("token_type", "Bearer");
        Answers.json(ctx, 200, body);
    }
}
