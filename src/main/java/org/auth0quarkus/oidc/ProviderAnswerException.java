package org.auth0quarkus.oidc;

import java.util.Set;

/** The provider answered a call of ours with an error; only its OAuth code is kept, never the answer's text. */
class ProviderAnswerException extends RuntimeException {
    static final String NO_ACCESS_TOKEN = "no_access_token";
    static final String NO_KEYS = "no_keys";

    private static final long serialVersionUID = 1L;

    /**
     * RFC 6749 section 5.2, what other providers say instead, and what Auth0 answers of a user who is blocked. All with 400
     * or 403: Auth0 also says access_denied of a wrong client secret, with 401.
     */
    private static final Set<String> REFUSALS = Set.of(
            "invalid_grant",
            "access_denied",
            "unauthorized",
            "mfa_required",
            "login_required",
            "consent_required",
            "interaction_required");

    private final int status;
    private final String code;

    ProviderAnswerException(int status, String code) {
        super("the provider answered " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    /** The user's grant is refused, and not the client or the request. */
    boolean isRefusedGrant() {
        return (status == 400 || status == 403) && REFUSALS.contains(code);
    }

    /** A success that has nothing of what it was asked for. */
    boolean isWithoutTokens() {
        return status < 300 && !code.equals("no_json");
    }

    /** Its fault and not the request's: 5xx, too many requests, or an answer that makes no sense. */
    boolean isProviderFault() {
        return status >= 500 || status == 429 || code.equals(NO_KEYS) || status < 400 && !isWithoutTokens();
    }

    LoginError atTheCallback() {
        if (isProviderFault()) {
            return LoginError.PROVIDER_UNAVAILABLE;
        }
        if (isWithoutTokens() && (code.equals(NO_ACCESS_TOKEN) || code.equals("unknown"))) {
            return LoginError.TOKEN_REFUSED;
        }
        return isRefusedGrant() || isWithoutTokens() && REFUSALS.contains(code)
                ? LoginError.CODE_REFUSED
                : LoginError.MISCONFIGURED;
    }
}
