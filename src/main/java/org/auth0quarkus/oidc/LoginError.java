package org.auth0quarkus.oidc;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** Why a login failed: the page's status and message key. */
public enum LoginError {
    CANCELLED(400),
    NOT_ALLOWED(400),
    INTERACTION_REQUIRED(400),
    UNKNOWN_ATTEMPT(400),
    NO_COOKIES(400),
    CODE_REFUSED(400),
    TOKEN_REFUSED(400),
    ORGANIZATION(400),
    MISCONFIGURED(400),
    FAILED(400),
    PROVIDER_UNAVAILABLE(502);

    /** RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6, and Auth0's own {@code unauthorized}. */
    private static final Map<String, LoginError> BY_CODE = Map.ofEntries(
            Map.entry("access_denied", CANCELLED),
            Map.entry("unauthorized", NOT_ALLOWED),
            Map.entry("login_required", INTERACTION_REQUIRED),
            Map.entry("interaction_required", INTERACTION_REQUIRED),
            Map.entry("consent_required", INTERACTION_REQUIRED),
            Map.entry("account_selection_required", INTERACTION_REQUIRED),
            Map.entry("invalid_request", MISCONFIGURED),
            Map.entry("invalid_scope", MISCONFIGURED),
            Map.entry("unauthorized_client", MISCONFIGURED),
            Map.entry("unsupported_response_type", MISCONFIGURED),
            Map.entry("server_error", PROVIDER_UNAVAILABLE),
            Map.entry("temporarily_unavailable", PROVIDER_UNAVAILABLE));

    /** Auth0's words, those of RFC 6749 and what other providers say. */
    private static final Pattern CANCELLED_BY_VISITOR = Pattern.compile(
            "(?:user|owner)\\b.*\\b(?:not authorize|cancel|denied|declined|rejected)|cancel", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_ACCESS_FOR_US =
            Pattern.compile("service not found|\\bclient\\b|audience|resource server", Pattern.CASE_INSENSITIVE);

    private final int status;

    LoginError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return "login_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * What the provider sent the browser back with. {@code access_denied} is said by the visitor and by the provider, and
     * Auth0 says it of an API that it does not know too; only the description tells them apart, which may be null.
     */
    public static LoginError ofAnswer(String code, String description) {
        LoginError error = BY_CODE.getOrDefault(code, FAILED);
        if (error != CANCELLED
                || description == null
                || CANCELLED_BY_VISITOR.matcher(description).find()) {
            return error;
        }
        return NO_ACCESS_FOR_US.matcher(description).find() ? MISCONFIGURED : NOT_ALLOWED;
    }

    /** Why Quarkus OIDC could not complete the code flow: the outermost cause that tells. */
    public static LoginError of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderAnswerException answer) {
                return answer.atTheCallback();
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                // Also while it was asked for the keys, which Quarkus calls a token that cannot be verified.
                return PROVIDER_UNAVAILABLE;
            }
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LoginCompletion.WrongOrganizationException) {
                return ORGANIZATION;
            }
            if (cause instanceof InvalidJwtException
                    || cause instanceof IdTokenRefusedException
                    || cause instanceof AuthenticationFailedException) {
                return TOKEN_REFUSED;
            }
            if (cause instanceof JoseException) {
                // The state cookie could not be opened.
                return UNKNOWN_ATTEMPT;
            }
        }
        // Without a cause the token answer had no ID token; with another cause the provider could not be reached.
        return failure.getCause() == null ? TOKEN_REFUSED : PROVIDER_UNAVAILABLE;
    }

    /** Why no login could begin. */
    public static LoginError atLogin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PushAnswers.PushRefusedException refused && !refused.isProviderFault()) {
                return MISCONFIGURED;
            }
        }
        return PROVIDER_UNAVAILABLE;
    }

    /** For the log: the kinds of the causes and our own sentences, not their texts, where Quarkus puts claims. */
    public static String detail(Throwable failure) {
        StringBuilder detail = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String kind = cause instanceof ProviderAnswerException || cause instanceof IdTokenRefusedException
                    ? cause.getMessage()
                    : cause.getClass().getSimpleName();
            detail.append(detail.isEmpty() ? "" : " < ").append(kind);
        }
        return detail.toString();
    }
}
