package org.auth0quarkus.oidc;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/** Reads what the provider says to a pushed authorization request before Quarkus does, which breaks off without the code. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.PUSHED_AUTHORIZATION_REQUEST)
public class PushAnswers implements OidcResponseFilter {
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        JsonObject body = ProviderAnswers.json(answer.responseBody());
        boolean taken = answer.statusCode() == 201
                && body != null
                && body.getValue("request_uri") instanceof String name
                && !name.isBlank();
        return taken
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new PushRefusedException(answer.statusCode(), body));
    }

    /** The provider will not have this authorization request, or had no answer. */
    static final class PushRefusedException extends ProviderAnswerException {
        private static final long serialVersionUID = 1L;

        PushRefusedException(int status, JsonObject body) {
            super(status, body == null ? "no_json" : ProviderAnswers.code(body));
        }
    }
}
