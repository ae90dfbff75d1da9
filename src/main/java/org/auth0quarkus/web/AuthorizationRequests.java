package org.auth0quarkus.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.i18n.Language;
import org.auth0quarkus.oidc.AuthorizationRedirect;
import org.auth0quarkus.oidc.LoginError;

/** Has Quarkus OIDC begin the code flow, which it knows as its challenge. */
@ApplicationScoped
class AuthorizationRequests {
    private final ErrorAnswers answers;

    AuthorizationRequests(ErrorAnswers answers) {
        this.answers = answers;
    }

    Uni<Response> start(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Language.chosen(context)
                .ifPresent(language -> context.put(AuthorizationRedirect.UI_LOCALES, language.uiLocales()));
        return authenticator
                .getChallenge(context)
                .map(challenge -> Redirects.to(
                        challenge.getHeaders().get(HttpHeaderNames.LOCATION).toString()))
                .onFailure()
                .recoverWithItem(failure -> answers.response(
                        context, answers.loginFailed(context, LoginError.PROVIDER_UNAVAILABLE, failure)));
    }
}
