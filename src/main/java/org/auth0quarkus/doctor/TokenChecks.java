package org.auth0quarkus.doctor;

import java.util.Optional;

import org.auth0quarkus.doctor.AuthorizeAnswer.Complaint;

/** What the token endpoint says to things that were never issued: whom it trusts, it tells that they are unknown. */
record TokenChecks(DoctorSettings settings, Provider provider) {
    Finding secret() throws SkippedException, UnansweredException {
        Answer answer = provider.redeemMadeUpCode();
        String error = error(answer);
        if (answer.isOutage()) {
            throw UnansweredException.status("the token endpoint", answer.status());
        }
        if (isRefusedClient(answer, error)) {
            needKnownClient();
            return Finding.problem(
                    "the provider does not accept AUTH0_CLIENT_SECRET",
                    "Copy Client Secret from the application's settings; Credentials, Authentication Method has to be"
                            + " Client Secret (Post).");
        }
        if (error.equals("unauthorized_client")) {
            return Finding.problem(
                    "the application may not exchange codes",
                    "Auth0: Applications, your application, Advanced Settings, Grant Types: allow Authorization Code.");
        }
        if (answer.json().filter(json -> json.containsKey("access_token")).isPresent()) {
            throw new SkippedException("the provider issues tokens for any code, as those of tests do");
        }
        return error.equals("invalid_grant")
                ? Finding.ok("AUTH0_CLIENT_SECRET is accepted")
                : Finding.unknown(
                        "the token endpoint does not answer as one: status " + answer.status(),
                        "See whether a proxy answers in its place, and the tenant's log.");
    }

    /** Auth0 ignores offline_access where it is not allowed, so that a refusal shows nowhere but here. */
    Finding refresh() throws SkippedException, UnansweredException {
        if (!settings.asksForRefreshToken()) {
            throw new SkippedException(
                    settings.isAuth0()
                            ? "AUTH0_SCOPE has no offline_access: access tokens are not renewed"
                            : "AUTH0_SCOPE has no offline_access: whether there is a refresh token nevertheless, a login shows");
        }
        if (lacks("grant_types_supported", "refresh_token")) {
            return Finding.problem(
                    "the provider does not advertise refresh tokens",
                    "Take offline_access out of AUTH0_SCOPE, or allow it at the provider.");
        }
        if (lacks("scopes_supported", "offline_access")) {
            throw provider.authorizationIfAny().complaint() == Complaint.SCOPE
                    ? SkippedException.needs("scope")
                    : new SkippedException(
                            "offline_access is not advertised, and not refused: whether there is a refresh token, a login shows");
        }
        Answer answer = answerToRefresh();
        String error = error(answer);
        if (error.equals("unauthorized_client") && answer.status() != 401) {
            return Finding.problem(
                    "the application may not refresh",
                    "Auth0: Applications, your application, Advanced Settings, Grant Types: allow Refresh Token.");
        }
        if (!error.equals("invalid_grant")) {
            throw SkippedException.needs("secret");
        }
        return Finding.ok("the application may refresh; its API has to allow offline access too");
    }

    /** A provider without the list says nothing of it. */
    private boolean lacks(String list, String value) throws SkippedException {
        return provider.metadata().lists(list, value).equals(Optional.of(false));
    }

    private Answer answerToRefresh() throws SkippedException {
        try {
            return provider.redeemMadeUpRefreshToken();
        } catch (UnansweredException e) {
            throw SkippedException.needs("secret");
        }
    }

    /** Auth0 says access_denied, others invalid_client, Keycloak unauthorized_client with status 401. */
    private static boolean isRefusedClient(Answer answer, String error) {
        return answer.status() == 401 || error.equals("invalid_client") || error.equals("access_denied");
    }

    private void needKnownClient() throws SkippedException {
        if (isClientUnknown()) {
            throw SkippedException.needs("client");
        }
    }

    private boolean isClientUnknown() {
        try {
            return provider.authorization().complaint() == Complaint.CLIENT;
        } catch (UnansweredException | SkippedException e) {
            // Then the secret is the likelier fault; a request that is pushed needs it itself.
            return false;
        }
    }

    private static String error(Answer answer) {
        return answer.json()
                .map(json -> json.getValue("error"))
                .map(String::valueOf)
                .orElse("");
    }
}
