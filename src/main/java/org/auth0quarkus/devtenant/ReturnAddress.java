package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Where an authorization request is answered; made only once client and redirect URI are known to be right. */
record ReturnAddress(String redirectUri, String state, Optional<String> issuer) {
    /** The message key of what is wrong, which must be shown here and never redirected (RFC 6749 section 4.1.2.1). */
    static Optional<String> fault(MultiMap query, DevTenantSettings settings) {
        if (!List.of(settings.clientId()).equals(query.getAll("client_id"))) {
            return Optional.of("unknownClient");
        }
        List<String> callbacks = query.getAll("redirect_uri");
        boolean known = callbacks.size() == 1 && settings.callbackUrls().contains(callbacks.get(0));
        return known ? Optional.empty() : Optional.of("callbackMismatch");
    }

    static ReturnAddress of(MultiMap query, Optional<String> issuer) {
        return new ReturnAddress(query.get("redirect_uri"), query.get("state"), issuer);
    }

    void sendCode(RoutingContext ctx, String code) {
        send(ctx, new LinkedHashMap<>(Map.of("code", code)));
    }

    void sendProblem(RoutingContext ctx, OAuthProblem problem) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", problem.error());
        answer.put("error_description", problem.getMessage());
        send(ctx, answer);
    }

    private void send(RoutingContext ctx, Map<String, String> answer) {
        answer.put("state", state);
        issuer.ifPresent(iss -> answer.put("iss", iss));
        Answers.redirect(ctx, Answers.withQuery(redirectUri, answer));
    }
}
