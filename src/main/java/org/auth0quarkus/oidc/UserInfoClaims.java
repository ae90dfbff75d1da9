package org.auth0quarkus.oidc;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.Auth0Config.Userinfo;
import org.auth0quarkus.config.Scopes;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/**
 * Claims that {@code /userinfo} alone has (OpenID Connect Core 1.0 section 5.3), as with providers that put nothing but
 * the subject into an ID token when there is an access token too. Without them a login goes on.
 */
@Singleton
public class UserInfoClaims {
    /** As the protocol's claims, what the ID token alone says, which is signed: who acts, for whom, and what may be done. */
    private static final Set<String> OF_THE_TOKEN_ALONE = Set.of("act", "scope", "org_id", "org_name");

    private final Provider provider;
    private final String scope;
    private final Userinfo when;
    private final RepeatedWarning warning;

    @Inject
    UserInfoClaims(Provider provider, Auth0Config config, Clock clock) {
        this(provider, config.scope(), config.userinfo(), clock);
    }

    UserInfoClaims(Provider provider, String scope, Userinfo when, Clock clock) {
        this.provider = provider;
        this.scope = scope;
        this.when = when;
        this.warning = new RepeatedWarning(Logger.getLogger(UserInfoClaims.class), clock);
    }

    /**
     * What the ID token with these claims lacks; empty when nothing is missing or the provider does not say. Fails with {@link
     * IdTokenRefusedException} when it tells of another user.
     *
     * @param granted scope, null when that is not known
     */
    public Uni<Map<String, Object>> beside(Map<String, Object> idToken, String accessToken, String granted) {
        return isNeeded(idToken, granted == null ? scope : granted)
                ? provider.userInfo(accessToken)
                        .map(answer ->
                                answer.map(claims -> missing(idToken, claims)).orElse(Map.of()))
                        .onFailure(failure -> !(failure instanceof IdTokenRefusedException))
                        .recoverWithItem(this::without)
                : Uni.createFrom().item(Map.of());
    }

    private boolean isNeeded(Map<String, Object> idToken, String scopes) {
        List<String> promised = Scopes.of(scopes);
        boolean lacksName = promised.contains("profile")
                && Stream.of("name", "nickname").noneMatch(claim -> isSaid(idToken.get(claim)));
        boolean lacksEmail = promised.contains("email") && !isSaid(idToken.get("email"));
        return when == Userinfo.ALWAYS || when == Userinfo.AUTO && (lacksName || lacksEmail);
    }

    private static boolean isSaid(Object claim) {
        return claim instanceof String text && !text.isBlank();
    }

    /** Section 5.3.2: the subject has to be the ID token's, or the claims may be somebody else's. */
    private static Map<String, Object> missing(Map<String, Object> idToken, JsonObject claims) {
        if (!idToken.get("sub").equals(claims.getValue("sub"))) {
            throw new IdTokenRefusedException("what /userinfo says is of another subject");
        }
        Map<String, Object> missing = new LinkedHashMap<>(claims.getMap());
        missing.keySet().removeAll(ProtocolClaims.NAMES);
        missing.keySet().removeAll(OF_THE_TOKEN_ALONE);
        missing.keySet().removeAll(idToken.keySet());
        return missing;
    }

    private Map<String, Object> without(Throwable failure) {
        warning.warn("logins go on without the claims of /userinfo: "
                + (failure instanceof ProviderAnswerException
                        ? failure.getMessage()
                        : "it could not be asked, " + failure.getClass().getSimpleName()));
        return Map.of();
    }
}
