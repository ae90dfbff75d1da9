package org.auth0quarkus.oidc;

import java.util.Set;

/** The provider answered a call of ours with an error; only its OAuth code is kept, never the answer's text. */
class ProviderAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** RFC 6749 section 5.2, and what Auth0 answers when a rule or a block denies the user. */
    private static final Set<String> REFUSALS = Set.of("invalid_grant", "access_denied", "unauthorized");

    private final int status;
    private final String code;

    ProviderAnswerException(int status, String code) {
        super("the provider answered " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    boolean isRefusedGrant() {
        return REFUSALS.contains(code);
    }

    /** Its fault and not the request's: 5xx, too many requests, or an answer that makes no sense. */
    boolean isProviderFault() {
        return status >= 500 || status == 429 || status < 400;
    }
}
