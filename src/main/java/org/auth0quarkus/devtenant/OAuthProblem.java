package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.ext.web.RoutingContext;

/** An OAuth error with Auth0's statuses and words: for the client, as JSON or in the redirect. */
final class OAuthProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    OAuthProblem(int status, String error, String description) {
        super(description, null, false, false); // no stack trace: it is an answer, not an accident
        this.status = status;
        this.error = error;
    }

    static OAuthProblem invalidRequest(String description) {
        return new OAuthProblem(400, "invalid_request", description);
    }

    static OAuthProblem accessDenied(String description) {
        return new OAuthProblem(403, "access_denied", description);
    }

    /** As RFC 6749 section 5.2 has it and most providers say it. */
    static OAuthProblem invalidClient() {
        return new OAuthProblem(401, "invalid_client", "Client authentication failed");
    }

    /** What Auth0 says of a wrong client secret: by its code alone it looks like a user who was denied. */
    static OAuthProblem unauthorized() {
        return new OAuthProblem(401, "access_denied", "Unauthorized");
    }

    /** Auth0 answers 403 where RFC 6749 section 5.2 says 400, and so do we: a client must live with either. */
    static OAuthProblem invalidGrant(String description) {
        return new OAuthProblem(403, "invalid_grant", description);
    }

    static OAuthProblem invalidToken() {
        return new OAuthProblem(401, "invalid_token", "The access token is missing, expired or not for this API");
    }

    String error() {
        return error;
    }

    void answer(RoutingContext ctx) {
        if (status == 401) {
            String scheme = error.equals("invalid_token") ? "Bearer" : "Basic";
            ctx.response()
                    .putHeader("WWW-Authenticate", scheme + " realm=\"development tenant\", error=\"" + error + "\"");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", getMessage());
        Answers.json(ctx, status, body);
    }
}
