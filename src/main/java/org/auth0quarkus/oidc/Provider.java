package org.auth0quarkus.oidc;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.Auth0Config;

/** Quarkus OIDC's connection to the provider, which is made when it is first needed. */
@Singleton
class Provider {
    private static final String ISS_IN_CALLBACKS = "authorization_response_iss_parameter_supported";

    private final TenantConfigBean tenants;
    private final ConnectionFault fault;
    private final Duration timeout;

    @Inject
    Provider(TenantConfigBean tenants, ConnectionFault fault, Auth0Config config) {
        this(tenants, fault, config.provider().timeout());
    }

    Provider(TenantConfigBean tenants, ConnectionFault fault, Duration timeout) {
        this.tenants = tenants;
        this.fault = fault;
        this.timeout = timeout;
    }

    Uni<AuthorizationCodeTokens> refresh(String refreshToken) {
        return connected()
                .flatMap(provider -> provider.refreshTokens(refreshToken))
                .onFailure(TokenAnswers.CreatedException.class)
                .recoverWithItem(created -> issued(created.tokens()));
    }

    private static AuthorizationCodeTokens issued(JsonObject tokens) {
        return new AuthorizationCodeTokens(
                tokens.getString(OidcConstants.ID_TOKEN_VALUE),
                tokens.getString(OidcConstants.ACCESS_TOKEN_VALUE),
                tokens.getString(OidcConstants.REFRESH_TOKEN_VALUE),
                tokens.getLong(OidcConstants.EXPIRES_IN));
    }

    Uni<Boolean> revoke(String refreshToken) {
        return tenants.getDefaultTenant().initialize().flatMap(tenant -> tenant.getOidcProviderClient()
                .revokeRefreshToken(refreshToken));
    }

    /** Known once the provider was reached, and only when the tenant advertises it. */
    Optional<String> endSessionEndpoint() {
        return Optional.ofNullable(tenants.getDefaultTenant().provider())
                .map(OidcProvider::getMetadata)
                .map(metadata -> metadata.getEndSessionUri());
    }

    /** RFC 9207 section 3; false when nothing was discovered. */
    Uni<Boolean> saysWhoItIsInCallbacks() {
        return connected()
                .map(OidcProvider::getMetadata)
                .map(metadata -> metadata.contains(ISS_IN_CALLBACKS) && "true".equals(metadata.get(ISS_IN_CALLBACKS)));
    }

    /** The JWK set as it is served now, over the connection with the settings of {@code quarkus.oidc}. */
    Uni<String> keySet() {
        return tenants.getDefaultTenant()
                .initialize()
                .onFailure(OIDCException.class)
                .recoverWithUni(failure -> fault.behind(failure))
                .flatMap(this::keySet)
                // All of it: connecting may take a discovery document of its own.
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    private Uni<String> keySet(TenantConfigContext tenant) {
        return tenant.getOidcProviderClient()
                .getWebClient()
                .getAbs(tenant.getOidcMetadata().getJsonWebKeySetUri())
                .timeout(timeout.toMillis())
                .send()
                .map(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new ProviderAnswerException(answer.statusCode(), ProviderAnswerException.NO_KEYS);
                    }
                    return answer.bodyAsString();
                });
    }

    /** What {@code /userinfo} says to an access token; empty where there is no such endpoint. */
    Uni<Optional<JsonObject>> userInfo(String accessToken) {
        return tenants.getDefaultTenant()
                .initialize()
                .flatMap(tenant -> tenant.getOidcMetadata().getUserInfoUri() == null
                        ? Uni.createFrom().item(Optional.empty())
                        : userInfo(tenant, accessToken));
    }

    private Uni<Optional<JsonObject>> userInfo(TenantConfigContext tenant, String accessToken) {
        return tenant.getOidcProviderClient()
                .getWebClient()
                .getAbs(tenant.getOidcMetadata().getUserInfoUri())
                .putHeader("Accept", "application/json")
                .bearerTokenAuthentication(accessToken)
                // The token is for this address alone.
                .followRedirects(false)
                .timeout(timeout.toMillis())
                .send()
                .map(answer -> {
                    JsonObject claims = ProviderAnswers.json(answer.body());
                    if (answer.statusCode() != 200 || claims == null) {
                        throw ProviderAnswers.failure(answer.statusCode(), claims);
                    }
                    return Optional.of(claims);
                });
    }

    private Uni<OidcProvider> connected() {
        return tenants.getDefaultTenant().initialize().map(TenantConfigContext::provider);
    }
}
