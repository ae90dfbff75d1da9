package org.auth0quarkus.session;

import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.ClientAddress;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.SecurityEvent;

/**
 * Takes the verified tokens from Quarkus OIDC, once, at the end of the code flow. No property makes Quarkus keep a
 * session of its own lifetime, in one sealed piece, that can be revoked.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionTokenStateManager implements TokenStateManager {
    /** Quarkus puts what we return into a cookie of this name, which nobody needs: the session cookie is ours. */
    private static final String QUARKUS_COOKIE = "q_session";

    private final Sessions sessions;
    private final Devices devices;
    private final ClientAddress addresses;
    private final SessionAttributesFactory attributes;
    private final Event<LoggedIn> logins;
    private final Audit audit;
    private final TokenRefresher refresher;
    private final UserInfo userInfo;

    SessionTokenStateManager(
            Sessions sessions,
            Devices devices,
            ClientAddress addresses,
            SessionAttributesFactory attributes,
            Event<LoggedIn> logins,
            Audit audit,
            TokenRefresher refresher,
            UserInfo userInfo) {
        this.sessions = sessions;
        this.devices = devices;
        this.addresses = addresses;
        this.attributes = attributes;
        this.logins = logins;
        this.audit = audit;
        this.refresher = refresher;
        this.userInfo = userInfo;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens issued,
            OidcRequestContext<String> requestContext) {
        context.addHeadersEndHandler(end -> context.response().removeCookie(QUARKUS_COOKIE, false));
        Session.Client client = new Session.Client(
                devices.of(context.request().getHeader("User-Agent")), addresses.of(context.request()));
        Map<String, Object> claims = IdTokenClaims.of(issued.getIdToken());
        Tokens tokens = refresher.issued(issued);
        return SameContext.of(userInfo.beside(claims, tokens))
                .map(more -> LoginClaims.of(claims).with(more))
                .map(login -> new NewSession(owner(claims), client, tokens, login, SessionExpiry.of(claims)))
                .flatMap(login -> SameContext.of(sessions.begin(context, login)))
                .flatMap(session -> SameContext.of(tell(context, IdTokenClaims.of(session))))
                .invoke(() -> audit.record(context, SecurityEvent.LOGIN, text(claims, "sub"), null))
                .replaceWith("-");
    }

    /** A session that an observer could not prepare is none. */
    private Uni<Void> tell(RoutingContext context, Map<String, Object> claims) {
        LoggedIn login = new LoggedIn(claims, attributes.of(context));
        return Uni.createFrom()
                .deferred(() -> {
                    logins.fire(login);
                    return login.done();
                })
                .onFailure()
                .call(() -> sessions.end(context).onFailure().recoverWithNull())
                .onFailure(failure -> !(failure instanceof StoreUnavailableException))
                .transform(LoginObserverException::new);
    }

    private static Session.Owner owner(Map<String, Object> claims) {
        return new Session.Owner(text(claims, "sub"), text(claims, "sid"));
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig tenant,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> requestContext) {
        return Uni.createFrom().failure(new IllegalStateException("Quarkus OIDC resumes no session here"));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig tenant, String state, OidcRequestContext<Void> requestContext) {
        return Uni.createFrom().voidItem();
    }
}
