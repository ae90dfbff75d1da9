package org.auth0quarkus.oidc;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * Reads the provider's errors before Quarkus does, which drops the status and writes the whole answer to the log and
 * into the exception.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
public class ProviderAnswers implements OidcResponseFilter {
    @Override
    public Uni<Void> filter(OidcResponseFilterContext context) {
        JsonObject body = json(context.responseBody());
        if (context.statusCode() == 200 && body != null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().failure(failure(context.statusCode(), body));
    }

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
