package org.auth0quarkus.devtenant;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;

/**
 * An authorization request found to be in order.
 *
 * @param audience null without an API
 * @param organization null when none was asked for
 * @param challenge PKCE S256; null when the client sent none
 */
record AuthorizeRequest(
        String redirectUri,
        String scope,
        String audience,
        Organization organization,
        String nonce,
        String challenge,
        List<String> prompt) {
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Throws what to tell the client otherwise. */
    static AuthorizeRequest of(MultiMap query, DevTenantSettings settings) {
        refuseRepeated(query);
        if (!"code".equals(query.get("response_type"))) {
            throw new OAuthProblem(400, "unsupported_response_type", "Only response_type=code is supported");
        }
        if (!"query".equals(valueOr(query, "response_mode", "query"))) {
            throw OAuthProblem.invalidRequest("Only response_mode=query is supported");
        }
        String scope = valueOr(query, "scope", "");
        if (!Arrays.asList(scope.split(" ")).contains("openid")) {
            throw new OAuthProblem(400, "invalid_scope", "The scope must contain openid");
        }
        return new AuthorizeRequest(
                query.get("redirect_uri"),
                scope,
                audience(query, settings),
                organization(query),
                query.get("nonce"),
                challenge(query),
                Arrays.asList(valueOr(query, "prompt", "").split(" ")));
    }

    boolean mustNotAsk() {
        return prompt.contains("none");
    }

    boolean mustAsk() {
        return prompt.contains("login") || prompt.contains("select_account");
    }

    boolean asksForRefreshToken() {
        return Arrays.asList(scope.split(" ")).contains("offline_access");
    }

    /** In Auth0's words. */
    static OAuthProblem unknownService(String audience) {
        return OAuthProblem.accessDenied("Service not found: " + audience);
    }

    private static void refuseRepeated(MultiMap query) {
        for (String name : query.names()) {
            if (query.getAll(name).size() > 1) {
                throw OAuthProblem.invalidRequest("A parameter is repeated");
            }
        }
    }

    private static String audience(MultiMap query, DevTenantSettings settings) {
        String audience = valueOr(query, "audience", null);
        if (audience != null && !settings.knowsAudience(audience)) {
            throw unknownService(audience);
        }
        return audience;
    }

    private static Organization organization(MultiMap query) {
        String asked = valueOr(query, "organization", null);
        return asked == null
                ? null
                : Organization.of(asked)
                        .orElseThrow(() -> OAuthProblem.invalidRequest("parameter organization is invalid"));
    }

    private static String challenge(MultiMap query) {
        String challenge = query.get("code_challenge");
        String method = query.get("code_challenge_method");
        if (challenge == null && method == null) {
            return null;
        }
        if (challenge == null
                || !"S256".equals(method)
                || !S256.matcher(challenge).matches()) {
            throw OAuthProblem.invalidRequest("PKCE needs a code_challenge of 43 characters with method S256");
        }
        return challenge;
    }

    /** An empty parameter counts as absent (RFC 6749 section 3.1). */
    private static String valueOr(MultiMap query, String name, String otherwise) {
        String value = query.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
