package org.auth0quarkus.oidc;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import org.auth0quarkus.config.Auth0Config;
import org.jose4j.lang.JoseException;

/**
 * Brings a key set into the form that Quarkus reads: of two keys under one name it takes the last, whatever its type, and of a
 * token without a name only an RSA key without one fits.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class KeySetAnswers implements OidcResponseFilter {
    private final String algorithm;

    KeySetAnswers(Auth0Config config) {
        this.algorithm = config.idTokenAlgorithm();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        JsonObject body = ProviderAnswers.json(answer.responseBody());
        if (answer.statusCode() != 200 || body == null) {
            return Uni.createFrom().failure(ProviderAnswers.failure(answer.statusCode(), body));
        }
        JsonObject set = readable(body, answer.requestProperties().get(OidcRequestContextProperties.TOKEN));
        if (set == null) {
            return Uni.createFrom().failure(new ProviderAnswerException(200, ProviderAnswerException.NO_KEYS));
        }
        answer.responseBody(Buffer.buffer(set.encode()));
        return Uni.createFrom().voidItem();
    }

    /** Null when no token could be checked with it. */
    private JsonObject readable(JsonObject body, String token) {
        try {
            KeySet set = KeySet.read(body.encode(), algorithm);
            if (set.keys().isEmpty()) {
                return null;
            }
            JsonObject header = token == null ? null : OidcUtils.decodeJwtHeaders(token);
            return header == null
                    ? set.toJson()
                    : set.forToken(header.getValue("kid") instanceof String kid ? kid : null);
        } catch (JoseException | RuntimeException e) {
            return null;
        }
    }
}
