package org.auth0quarkus.oidc;

/** The provider answered a call of ours with an error; only its OAuth code is kept, never the answer's text. */
class ProviderAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ProviderAnswerException(int status, String code) {
        super("the provider answered " + status + " " + code);
        this.status = status;
        this.code = code;
    }

    boolean isRefusedGrant() {
        return "invalid_grant".equals(code);
    }

    /** Its fault and not the request's: 5xx, too many requests, or an answer that makes no sense. */
    boolean isProviderFault() {
        return status >= 500 || status == 429 || status < 400;
    }
}
