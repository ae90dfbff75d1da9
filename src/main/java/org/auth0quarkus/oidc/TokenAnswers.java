package org.auth0quarkus.oidc;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.Scopes;
import org.jboss.logging.Logger;

/**
 * Reads the token endpoint's answer before Quarkus does: it takes a 200 for tokens whatever is in it, breaks off at an
 * {@code expires_in} that is no number, and a 201 is an error to it.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
public class TokenAnswers implements OidcResponseFilter {
    private static final Logger LOG = Logger.getLogger(TokenAnswers.class);

    /** What a token is taken to live when the provider does not say so, in seconds. */
    static final long DEFAULT_LIFE = 300;

    /** Ten years: more is a mistake, or overflows somewhere. */
    private static final long LONGEST_LIFE = 315_360_000;

    private final boolean asksForRefreshToken;
    private final AtomicBoolean told = new AtomicBoolean();

    @Inject
    TokenAnswers(Auth0Config config) {
        this(Scopes.of(config.scope()).contains("offline_access"));
    }

    TokenAnswers(boolean asksForRefreshToken) {
        this.asksForRefreshToken = asksForRefreshToken;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        JsonObject body = ProviderAnswers.json(answer.responseBody());
        boolean refresh = OidcConstants.REFRESH_TOKEN_GRANT.equals(
                answer.requestProperties().get(OidcConstants.GRANT_TYPE));
        ProviderAnswerException refusal = refusal(answer.statusCode(), body);
        if (refusal != null) {
            return Uni.createFrom().failure(refusal);
        }
        setLife(body, refresh);
        if (!refresh && asksForRefreshToken && body.getValue(OidcConstants.REFRESH_TOKEN_VALUE) == null) {
            tellOnce();
        }
        if (answer.statusCode() == 201) {
            return Uni.createFrom().failure(new CreatedException(body));
        }
        answer.responseBody(Buffer.buffer(body.encode()));
        return Uni.createFrom().voidItem();
    }

    /** OpenID Connect Core 1.0 section 11: the provider may leave it out, and then nobody would know before tokens are over. */
    private void tellOnce() {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "offline_access was asked for and no refresh token came: access tokens end for good; allow it at the API"
                            + " (Auth0: Allow Offline Access), or have people consent by /login?prompt=consent");
        }
    }

    /** Null for an answer with tokens. */
    static ProviderAnswerException refusal(int status, JsonObject body) {
        if (body == null) {
            return new ProviderAnswerException(status, "no_json");
        }
        if (status != 200 && status != 201 || body.getValue("error") != null) {
            return new ProviderAnswerException(status, ProviderAnswers.code(body));
        }
        boolean given = body.getValue(OidcConstants.ACCESS_TOKEN_VALUE) instanceof String token && !token.isBlank();
        return given ? null : new ProviderAnswerException(status, ProviderAnswerException.NO_ACCESS_TOKEN);
    }

    /** One without a refresh token may leave its life open, as nothing would come of knowing it. */
    static void setLife(JsonObject body, boolean refresh) {
        Object said = body.getValue(OidcConstants.EXPIRES_IN);
        if (said != null || refresh || body.getValue(OidcConstants.REFRESH_TOKEN_VALUE) != null) {
            body.put(OidcConstants.EXPIRES_IN, life(said));
        }
    }

    private static long life(Object said) {
        try {
            double seconds = Double.parseDouble(String.valueOf(said).strip());
            return seconds >= 1 && seconds <= LONGEST_LIFE ? (long) seconds : DEFAULT_LIFE;
        } catch (NumberFormatException e) {
            return DEFAULT_LIFE;
        }
    }

    /** Tokens that came with 201, for whoever takes them nevertheless; its text names none of them. */
    static final class CreatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient JsonObject tokens;

        CreatedException(JsonObject tokens) {
            super("the token endpoint answered 201");
            this.tokens = tokens;
        }

        JsonObject tokens() {
            return tokens;
        }
    }
}
