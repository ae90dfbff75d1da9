package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.auth0quarkus.doctor.AuthorizeAnswer.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeAnswerTest {
    private static final String CALLBACK = "https://app.example.com/callback";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=login_required&error_description=Login%20required&state=s | NOTHING",
                "error=interaction_required | NOTHING",
                "error=consent_required | NOTHING",
                "code=abc&state=s | NOTHING",
                "error=access_denied&error_description=Service%20not%20found%3A%20https%3A%2F%2Fapi | AUDIENCE",
                "error=invalid_target | AUDIENCE",
                "error=invalid_request&error_description=parameter%20organization%20is%20invalid | ORGANIZATION",
                "error=invalid_scope&error_description=Invalid+scopes%3A+openid+offline_access | SCOPE",
                "error=unauthorized_client&error_description=Client+may+not | CLIENT",
                "error=invalid_request&error_description=no%20connections%20enabled%20for%20the%20client | OTHER",
                "error=server_error | OUTAGE",
                "error=temporarily_unavailable | OUTAGE",
                "error=%zz | NOTHING"
            })
    void readsWhatComesBackToTheCallback(String query, Complaint complaint) {
        assertThat(redirect(CALLBACK + "?" + query).complaint()).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "400, <h1>invalid_request: Unknown client: k3Jw9x</h1>, CLIENT",
        "400, <p>Client not found.</p>, CLIENT",
        "403, <p>Callback URL mismatch.</p>, CALLBACK",
        "400, <p>Invalid parameter: redirect_uri</p>, CALLBACK",
        "400, <p>The 'redirect_uri' parameter must be a Login redirect URI</p>, CALLBACK",
        "403, <p>You are blocked</p>, OTHER",
        "429, Too many requests, OUTAGE",
        "503, Callback, OUTAGE",
        "200, <form>callback</form>, NOTHING"
    })
    void readsThePagesOfProviders(int status, String page, Complaint complaint) {
        assertThat(page(status, page).complaint()).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/error?error=invalid_request&error_description=Unknown%20client%3A%20x, CLIENT",
        "https://app.example.com/error?error=unauthorized_client&error_description=Callback%20URL%20mismatch, CALLBACK",
        "https://name.eu.auth0.com/u/login?state=s, NOTHING"
    })
    void readsErrorPagesAtAnotherAddress(String location, Complaint complaint) {
        assertThat(redirect(location).complaint()).isEqualTo(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLBACK + ".evil.example/?error=login_required", CALLBACK + "s?error=login_required"})
    void takesNoOtherAddressForTheCallback(String location) {
        assertThat(redirect(location).complaint()).isEqualTo(Complaint.OTHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "CALLBACK", "OTHER", "OUTAGE"})
    void leavesTheCallbackOpenAfterThese(Complaint complaint) {
        assertThat(new AuthorizeAnswer(complaint, "").acceptsCallback()).isFalse();
    }

    @Test
    void keepsTheWordsOfTheProvider() {
        assertThat(redirect(CALLBACK + "?error=access_denied&error_description=Service%20not%20found%3A%20x")
                        .words())
                .isEqualTo("access_denied: Service not found: x");
    }

    private static AuthorizeAnswer redirect(String location) {
        return AuthorizeAnswer.of(answer(302, location, ""), CALLBACK);
    }

    private static AuthorizeAnswer page(int status, String body) {
        return AuthorizeAnswer.of(answer(status, "", body), CALLBACK);
    }

    private static Answer answer(int status, String location, String body) {
        return new Answer(status, location, body, Optional.empty(), Optional.empty());
    }
}
