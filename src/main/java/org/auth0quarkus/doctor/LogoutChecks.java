package org.auth0quarkus.doctor;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.auth0quarkus.doctor.AuthorizeAnswer.Complaint;

/** Whether signing out here ends the provider's session too, and leads back. */
record LogoutChecks(DoctorSettings settings, Provider provider) {
    private static final String LANDING = "/signed-out";

    Finding advertised() throws SkippedException {
        if (endSession().isPresent()) {
            return Finding.ok("RP-initiated logout is advertised");
        }
        return settings.isAuth0()
                ? Finding.ok("RP-initiated logout is not advertised: /v2/logout is used")
                : Finding.problem(
                        "RP-initiated logout is not advertised: logging out leaves the user logged in at the provider",
                        "Auth0: Settings, Advanced, RP-Initiated Logout End Session Endpoint Discovery; or set"
                                + " AUTH0_DOMAIN in place of AUTH0_ISSUER.");
    }

    Finding allowed() throws SkippedException, UnansweredException {
        Answer answer = answer();
        if (answer.isOutage()) {
            throw UnansweredException.status("the logout endpoint", answer.status());
        }
        boolean isRefused = answer.status() >= 400
                || answer.isRedirect() && answer.location().contains("error=");
        String landing = settings.at(LANDING);
        if (!isRefused) {
            return Finding.ok(landing + " is allowed");
        }
        needKnownClient();
        return Finding.problem(
                landing + " is not allowed",
                "Add it to Allowed Logout URLs (Auth0: Applications, your application, Settings).");
    }

    /** Auth0 has one list for both ways, and the older one tells at once instead of asking the user first. */
    private Answer answer() throws SkippedException, UnansweredException {
        String landing = settings.at(LANDING);
        if (settings.isAuth0()) {
            provider.metadata();
            return provider.open(
                    URI.create(settings.issuer() + "v2/logout"),
                    Map.of("client_id", settings.clientId(), "returnTo", landing));
        }
        URI endSession = endSession().orElseThrow(() -> SkippedException.needs("logout"));
        return provider.open(endSession, Map.of("client_id", settings.clientId(), "post_logout_redirect_uri", landing));
    }

    private Optional<URI> endSession() throws SkippedException {
        return provider.metadata().address("end_session_endpoint");
    }

    private void needKnownClient() throws SkippedException {
        if (provider.authorizationIfAny().complaint() == Complaint.CLIENT) {
            throw SkippedException.needs("client");
        }
    }
}
