package org.auth0quarkus.devtenant;

import io.vertx.ext.web.RoutingContext;

/** {@code /oauth/revoke} (RFC 7009): a refresh token takes its whole family with it. */
final class RevocationEndpoint {
    private final ClientAuthentication client;
    private final Grants grants;
    private final AccessTokens accessTokens;
    private final Faults faults;
    private final Memory memory;

    RevocationEndpoint(
            ClientAuthentication client, Grants grants, AccessTokens accessTokens, Faults faults, Memory memory) {
        this.client = client;
        this.grants = grants;
        this.accessTokens = accessTokens;
        this.faults = faults;
        this.memory = memory;
    }

    void handle(RoutingContext ctx) {
        memory.count("revoke");
        if (faults.hits(Fault.REVOKE_500)) {
            Answers.send(ctx, 500, "text/plain", "Internal Server Error");
            return;
        }
        client.require(ctx.request());
        String token = ctx.request().getFormAttribute("token");
        if (token == null) {
            throw OAuthProblem.invalidRequest("Missing required parameter: token");
        }
        grants.revoke(token);
        accessTokens.revoke(token);
        ctx.response().end(); // also for a token nobody knows: RFC 7009 section 2.2
    }
}
