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
        return error.equals("invalid_grant")
                ? Finding.ok("AUTH0_CLIENT_SECRET is accepted")
                : Finding.unknown(
                        "the token endpoint does not answer as one: status " + answer.status(),
                        "See whether a proxy answers in its place, and the tenant's log.");
    }

    /** Auth0 ignores offline_access where it is not allowed, so that a refusal shows nowhere but here. */
    Finding refresh() throws SkippedException, UnansweredException {
        if (!settings.asksForRefreshToken()) {
            throw new SkippedException("AUTH0_SCOPE has no offline_access: access tokens are not renewed");
        }
        if (isNotOffered()) {
            return provider.authorizationIfAny().complaint() == Complaint.SCOPE
                    ? Finding.skipped("needs the check \"scope\" to be ok")
                    : Finding.problem(
                            "the provider does not advertise refresh tokens",
                            "Take offline_access out of AUTH0_SCOPE, or allow it at the provider.");
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

    private boolean isNotOffered() throws SkippedException {
        Metadata metadata = provider.metadata();
        Optional<Boolean> no = Optional.of(false);
        return metadata.lists("scopes_supported", "offline_access").equals(no)
                || metadata.lists("grant_types_supported", "refresh_token").equals(no);
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
        try {
            if (provider.authorization().complaint() == Complaint.CLIENT) {
                throw SkippedException.needs("client");
            }
        } catch (UnansweredException e) {
            // Then the secret is the likelier fault.
        }
    }

    private static String error(Answer answer) {
        return answer.json()
                .map(json -> json.getValue("error"))
                .map(String::valueOf)
                .orElse("");
    }
}
