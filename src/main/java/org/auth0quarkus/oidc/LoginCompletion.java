package org.auth0quarkus.oidc;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthenticationCompletionAction;
import io.quarkus.oidc.IdTokenCredential;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.Auth0Config;
import org.jose4j.jwt.JwtClaims;

/** The end of a sign-in attempt: the ID token and the organization that was asked for are checked, and the way on is told. */
@ApplicationScoped
@Unremovable
public class LoginCompletion implements AuthenticationCompletionAction {
    /** Where the attempt is that this request completes. */
    static final String ATTEMPT = LoginAttempt.class.getName();

    private static final String RETURN_TO = LoginCompletion.class.getName();

    private final IdTokenRules rules;
    private final Organizations organizations;

    LoginCompletion(IdTokenRules rules, Auth0Config config) {
        this.rules = rules;
        this.organizations = Organizations.of(config);
    }

    /** Where to go on to, when a login was completed in this request. */
    public static Optional<String> returnTo(RoutingContext context) {
        return Optional.ofNullable(context.get(RETURN_TO));
    }

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completion) {
        JwtClaims idToken = rules.check(
                // Not the principal, which an augmentor of the application may have replaced.
                completion.identity().getCredential(IdTokenCredential.class).getToken(),
                completion.tokens().getAccessToken());
        RoutingContext context = completion.routingContext();
        Optional<LoginAttempt> attempt = Optional.ofNullable(context.get(ATTEMPT));
        String asked = attempt.map(LoginAttempt::organization)
                .or(() -> organizations.toAsk(null))
                .orElse(null);
        if (!organizations.admit(asked, idToken)) {
            return Uni.createFrom().failure(new WrongOrganizationException());
        }
        context.put(RETURN_TO, attempt.map(LoginAttempt::returnTo).orElse(ReturnTo.HOME));
        return Uni.createFrom().voidItem();
    }

    /** The ID token is not of the organization that the login was for. */
    static class WrongOrganizationException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongOrganizationException() {
            super("the ID token is not of the organization that the login was for");
        }
    }
}
