package org.auth0quarkus.oidc;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.MultiMap;

/**
 * Adds what {@code /login} was asked for to an authorization request that goes to the provider directly (RFC 9126), where
 * the metadata require that or {@code quarkus.oidc.authentication.par.enabled} does: the browser carries a name for it alone.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.PUSHED_AUTHORIZATION_REQUEST)
public class PushedRequest implements OidcRequestFilter {
    private static final String LOGIN = PushedRequest.class.getName();

    private final AuthorizationRequest request;

    PushedRequest(AuthorizationRequest request) {
        this.request = request;
    }

    /** Quarkus OIDC does not tell the filter whose request it is; both have the Vert.x context of the login. */
    public static void isFor(RoutingContext login) {
        ContextLocals.put(LOGIN, login);
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext push) {
        RoutingContext login = ContextLocals.<RoutingContext>get(LOGIN)
                .orElseThrow(() -> new IllegalStateException("a request is pushed that nobody asked for"));
        MultiMap form = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder(push.requestBody().toString(), false)
                .parameters()
                .forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        request.complete(login, form.get("state"), form.getDelegate())
                .scope()
                .ifPresent(scope -> form.set("scope", scope));
        push.requestBody(OidcCommonUtils.encodeForm(form));
        return Uni.createFrom().voidItem();
    }
}
