package org.auth0quarkus.oidc;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * What the provider answered, read before Quarkus does, which drops the status of an error and writes the whole answer to the
 * log and into the exception.
 */
final class ProviderAnswers {
    private ProviderAnswers() {}

    /** The body is null when it is no JSON object. */
    static ProviderAnswerException failure(int status, JsonObject body) {
        return new ProviderAnswerException(status, body == null ? "no_json" : code(body));
    }

    /** Null when it is none. */
    static JsonObject json(Buffer body) {
        try {
            return body == null ? null : body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    /** A code is a word (RFC 6749 section 5.2); anything else is the provider's prose and stays out of our log. */
    static String code(JsonObject body) {
        return body.getValue("error") instanceof String code && code.matches("[a-z_]{1,40}") ? code : "unknown";
    }
}
