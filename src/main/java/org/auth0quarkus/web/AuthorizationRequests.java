package org.auth0quarkus.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.i18n.Language;
import org.auth0quarkus.oidc.AuthorizationRedirect;
import org.auth0quarkus.oidc.LoginError;
import org.auth0quarkus.oidc.LoginParameters;
import org.auth0quarkus.oidc.PushedRequest;

/** Has Quarkus OIDC begin the code flow, which it knows as its challenge. */
@ApplicationScoped
class AuthorizationRequests {
    private static final Pattern SCOPE = Pattern.compile("([?&]scope=)[^&]*");

    private final ErrorAnswers answers;

    AuthorizationRequests(ErrorAnswers answers) {
        this.answers = answers;
    }

    Uni<Response> start(RoutingContext context, LoginParameters parameters) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Language.chosen(context)
                .ifPresent(language -> context.put(AuthorizationRedirect.UI_LOCALES, language.uiLocales()));
        PushedRequest.isFor(context);
        return authenticator
                .getChallenge(context)
                .map(challenge -> AuthorizationRedirect.withOneQuery(
                        challenge.getHeaders().get(HttpHeaderNames.LOCATION).toString()))
                .map(location -> Redirects.to(parameters
                        .scope()
                        .map(scope -> withScope(location, scope))
                        .orElse(location)))
                .onFailure()
                .recoverWithItem(failure ->
                        answers.response(context, answers.loginFailed(context, LoginError.atLogin(failure), failure)));
    }

    /** Quarkus puts in the configured scope, and a filter of the redirect can only add a second one. */
    private static String withScope(String authorizationRequest, String scope) {
        return SCOPE.matcher(authorizationRequest)
                .replaceFirst("$1" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
    }
}
