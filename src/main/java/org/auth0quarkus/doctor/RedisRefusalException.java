package org.auth0quarkus.doctor;

import java.util.Map;
import javax.net.ssl.SSLException;

/** No connection to Redis, or one that is of no use; the message has neither an address nor a password. */
final class RedisRefusalException extends Exception {
    private static final long serialVersionUID = 1;

    private static final Map<String, String> ERRORS = Map.of(
            "WRONGPASS", "refuses the password",
            "NOAUTH", "asks for a password",
            "LOADING", "is still loading its data");

    RedisRefusalException(String message) {
        super(message, null, false, false);
    }

    /** Redis' errors begin with a word of their own. */
    static RedisRefusalException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new RedisRefusalException("fails the TLS handshake");
            }
        }
        String error = String.valueOf(failure.getMessage()).split(" ", 2)[0];
        return new RedisRefusalException(ERRORS.getOrDefault(error, "cannot be connected to"));
    }
}
