package org.auth0quarkus.doctor;

import java.util.Locale;
import java.util.Optional;

import org.auth0quarkus.doctor.AuthorizeAnswer.Complaint;

/** What the provider knows about this application: told from one authorization request with {@code prompt=none}. */
record ClientChecks(DoctorSettings settings, Provider provider) {
    Finding client() throws SkippedException, UnansweredException {
        AuthorizeAnswer answer = provider.authorization();
        return switch (answer.complaint()) {
            case CLIENT ->
                Finding.problem(
                        "the provider does not know AUTH0_CLIENT_ID, or does not let it log users in" + in(answer),
                        "Copy Client ID from the application's settings, of this tenant; under Advanced Settings, Grant"
                                + " Types, allow Authorization Code.");
            case OTHER ->
                Finding.problem(
                        "the provider refuses the authorization request" + in(answer),
                        "See the tenant's log (Auth0: Monitoring, Logs).");
            case OUTAGE ->
                Finding.unknown(
                        "the authorization endpoint is in trouble" + in(answer),
                        "Try again later; see the provider's status page.");
            default -> Finding.ok("AUTH0_CLIENT_ID is known");
        };
    }

    Finding callback() throws SkippedException {
        AuthorizeAnswer answer = provider.authorizationIfAny();
        String callback = settings.redirectUri().toString();
        if (answer.complaint() == Complaint.CALLBACK) {
            return Finding.problem(
                    callback + " is not allowed",
                    "Add it to Allowed Callback URLs (Auth0: Applications, your application, Settings).");
        }
        return accepted(answer, callback + " is allowed");
    }

    Finding audience() throws SkippedException {
        Optional<String> audience = settings.audience();
        if (audience.isEmpty()) {
            throw new SkippedException("AUTH0_AUDIENCE is not set: access tokens are good for /userinfo alone");
        }
        AuthorizeAnswer answer = provider.authorizationIfAny();
        if (answer.complaint() == Complaint.AUDIENCE) {
            return Finding.problem(
                    "the provider does not know the API " + audience.get(),
                    "Set AUTH0_AUDIENCE to the Identifier of the API (Auth0: Applications, APIs), or create the API.");
        }
        Finding accepted = judged(answer, audience.get() + " is accepted");
        if (!checksAudiences()) {
            throw new SkippedException("the provider takes any API in a request: what it issues for " + audience.get()
                    + " shows after a login");
        }
        return accepted;
    }

    private boolean checksAudiences() throws SkippedException {
        try {
            return provider.knowsItsAudiences();
        } catch (UnansweredException e) {
            throw SkippedException.needs("client");
        }
    }

    Finding pushed() throws SkippedException {
        boolean required = provider.metadata().says("require_pushed_authorization_requests");
        if (required && !provider.takesPushedRequests()) {
            return Finding.problem(
                    "the provider requires pushed authorization requests, and a setting forbids them",
                    "Take QUARKUS_OIDC_AUTHENTICATION_PAR_ENABLED out.");
        }
        if (!provider.takesPushedRequests()) {
            throw new SkippedException("the provider requires no pushed authorization requests");
        }
        return provider.metadata().address(Provider.PUSH_ENDPOINT).isPresent()
                ? Finding.ok("authorization requests are pushed, as " + (required ? "the provider requires" : "is set"))
                : Finding.problem(
                        "authorization requests are to be pushed, and the provider has no endpoint for them",
                        "Allow them (Auth0: Settings, Advanced, Pushed Authorization Requests), or take"
                                + " QUARKUS_OIDC_AUTHENTICATION_PAR_ENABLED out.");
    }

    Finding organization() throws SkippedException {
        Optional<String> organization = settings.organization();
        if (organization.isEmpty()) {
            throw new SkippedException("AUTH0_ORGANIZATION is not set");
        }
        AuthorizeAnswer answer = provider.authorizationIfAny();
        if (answer.complaint() == Complaint.ORGANIZATION) {
            return Finding.problem(
                    "the provider refuses the organization" + in(answer),
                    "Correct AUTH0_ORGANIZATION, and let the application use organizations (Auth0: Applications, your"
                            + " application, Login Experience).");
        }
        return judged(answer, organization.get() + " is accepted");
    }

    Finding scope() throws SkippedException {
        AuthorizeAnswer answer = provider.authorizationIfAny();
        if (answer.complaint() == Complaint.SCOPE) {
            return Finding.problem(
                    "the provider refuses the scope" + in(answer),
                    settings.asksForRefreshToken()
                            ? "Allow offline_access for the application and its API (Auth0: Applications, APIs, Allow"
                                    + " Offline Access), or take it out of AUTH0_SCOPE."
                            : "Correct AUTH0_SCOPE.");
        }
        return judged(answer, "\"" + settings.scope() + "\" is accepted");
    }

    /** A provider stops at the first fault, so another complaint leaves this open. */
    private static Finding judged(AuthorizeAnswer answer, String sentence) throws SkippedException {
        if (answer.acceptsCallback() && answer.complaint() != Complaint.NOTHING) {
            throw new SkippedException(
                    "needs the check \"" + answer.complaint().name().toLowerCase(Locale.ROOT) + "\" to be ok");
        }
        return accepted(answer, sentence);
    }

    private static Finding accepted(AuthorizeAnswer answer, String sentence) throws SkippedException {
        if (!answer.acceptsCallback()) {
            throw SkippedException.needs(answer.complaint() == Complaint.CALLBACK ? "callback" : "client");
        }
        return Finding.ok(sentence);
    }

    private static String in(AuthorizeAnswer answer) {
        return answer.words().isEmpty() ? "" : " (" + answer.words() + ")";
    }
}
