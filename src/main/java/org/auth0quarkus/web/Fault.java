package org.auth0quarkus.web;

import java.util.Arrays;
import java.util.Locale;

import org.auth0quarkus.oidc.LoginError;

/** Every kind of error page; its texts are in {@link FaultMessages}. */
enum Fault {
    LOGIN_CANCELLED(400),
    LOGIN_UNKNOWN_ATTEMPT(400),
    LOGIN_NO_COOKIES(400),
    LOGIN_CODE_REFUSED(400),
    LOGIN_TOKEN_REFUSED(400),
    LOGIN_NOT_ALLOWED(400),
    LOGIN_INTERACTION_REQUIRED(400),
    LOGIN_MISCONFIGURED(400),
    LOGIN_ORGANIZATION(400),
    LOGIN_SESSION_TOO_LARGE(400),
    LOGIN_FAILED(400),
    LOGIN_PROVIDER_UNAVAILABLE(502),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    FORM_EXPIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    INTERNAL(500),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    STORE_UNAVAILABLE(503),
    API_NOT_SET_UP(404),
    API_TOKEN_ENDED(401),
    API_UNREACHABLE(502);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The usual HTTP status of this page. */
    int status() {
        return status;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a login that did not work. */
    boolean isLogin() {
        return key().startsWith("login_");
    }

    /** The page of a failed login: the two have the same key. */
    static Fault of(LoginError error) {
        return Arrays.stream(values())
                .filter(it -> it.key().equals(error.messageKey()))
                .findFirst()
                .orElse(LOGIN_FAILED);
    }

    /** The plain page of an HTTP status. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 413, 414, 431 -> TOO_LARGE;
            case 502, 504 -> BAD_GATEWAY;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
