package org.auth0quarkus.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.oidc.CallbackOutcome;
import org.auth0quarkus.oidc.LoginCompletion;
import org.auth0quarkus.oidc.LoginError;
import org.auth0quarkus.oidc.ReturnTo;

/**
 * {@code /callback}, after Quarkus OIDC has completed the code flow. Whoever gets here anonymous brought no attempt of
 * this browser; whoever is signed in already went back or reloaded.
 */
@Path("/callback")
@PermitAll
public class CallbackResource {
    private final SecurityIdentity visitor;
    private final BaseUrl baseUrl;
    private final ErrorAnswers answers;

    CallbackResource(SecurityIdentity visitor, BaseUrl baseUrl, ErrorAnswers answers) {
        this.visitor = visitor;
        this.baseUrl = baseUrl;
        this.answers = answers;
    }

    @GET
    public Response callback(RoutingContext context) {
        if (visitor.isAnonymous()) {
            return answers.response(context, answers.loginFailed(context, reason(context), null));
        }
        String wayOn = baseUrl.at(LoginCompletion.returnTo(context).orElse(ReturnTo.HOME));
        CallbackOutcome.tell(context, wayOn, null);
        return Redirects.to(wayOn);
    }

    /** A browser that keeps our cookies brings one along at least, whatever became of the attempt. */
    private static LoginError reason(RoutingContext context) {
        return context.request().cookieCount() == 0 ? LoginError.NO_COOKIES : LoginError.UNKNOWN_ATTEMPT;
    }
}
