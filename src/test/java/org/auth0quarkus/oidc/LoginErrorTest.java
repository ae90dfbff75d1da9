package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoginErrorTest {
    @ParameterizedTest
    @CsvSource({
        "access_denied, CANCELLED, 400",
        "unauthorized, NOT_ALLOWED, 400",
        "login_required, INTERACTION_REQUIRED, 400",
        "consent_required, INTERACTION_REQUIRED, 400",
        "invalid_scope, MISCONFIGURED, 400",
        "server_error, PROVIDER_UNAVAILABLE, 502",
        "temporarily_unavailable, PROVIDER_UNAVAILABLE, 502",
        "<script>, FAILED, 400",
        "'', FAILED, 400"
    })
    void knowsTheProvidersCodes(String code, LoginError error, int status) {
        assertThat(LoginError.ofAnswer(code, null)).isEqualTo(error);
        assertThat(error.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User did not authorize the request | CANCELLED",
                "The resource owner or authorization server denied the request | CANCELLED",
                "User denied access | CANCELLED",
                "The user has cancelled the login | CANCELLED",
                "user is not part of the org_x organization | NOT_ALLOWED",
                "Please verify your email before logging in. | NOT_ALLOWED",
                "user is blocked | NOT_ALLOWED",
                "'' | NOT_ALLOWED",
                "Service not found: https://api.example.com | MISCONFIGURED",
                "Client \"x\" is not authorized to access resource server \"y\". | MISCONFIGURED"
            })
    void tellsWhoDeniedAccess(String description, LoginError error) {
        assertThat(LoginError.ofAnswer("access_denied", description)).isEqualTo(error);
        assertThat(LoginError.ofAnswer("login_required", description)).isEqualTo(LoginError.INTERACTION_REQUIRED);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ProviderAnswerException(403, "invalid_grant"), LoginError.CODE_REFUSED),
                Arguments.of(new ProviderAnswerException(400, "invalid_grant"), LoginError.CODE_REFUSED),
                Arguments.of(new ProviderAnswerException(401, "invalid_client"), LoginError.MISCONFIGURED),
                Arguments.of(new ProviderAnswerException(401, "access_denied"), LoginError.MISCONFIGURED),
                Arguments.of(new ProviderAnswerException(403, "no_json"), LoginError.MISCONFIGURED),
                Arguments.of(new ProviderAnswerException(403, "access_denied"), LoginError.CODE_REFUSED),
                Arguments.of(new ProviderAnswerException(200, "invalid_grant"), LoginError.CODE_REFUSED),
                Arguments.of(new ProviderAnswerException(200, "invalid_client"), LoginError.MISCONFIGURED),
                Arguments.of(new ProviderAnswerException(200, "no_access_token"), LoginError.TOKEN_REFUSED),
                Arguments.of(new ProviderAnswerException(500, "no_json"), LoginError.PROVIDER_UNAVAILABLE),
                Arguments.of(new ProviderAnswerException(429, "unknown"), LoginError.PROVIDER_UNAVAILABLE),
                Arguments.of(new ProviderAnswerException(200, "no_json"), LoginError.PROVIDER_UNAVAILABLE),
                Arguments.of(
                        new AuthenticationFailedException(new RuntimeException("with claims")),
                        LoginError.TOKEN_REFUSED),
                Arguments.of(new LoginCompletion.WrongOrganizationException(), LoginError.ORGANIZATION),
                Arguments.of(new JoseException("the state cookie"), LoginError.UNKNOWN_ATTEMPT),
                Arguments.of(new java.net.ConnectException(), LoginError.PROVIDER_UNAVAILABLE),
                Arguments.of(
                        new AuthenticationFailedException(new java.util.concurrent.TimeoutException()),
                        LoginError.PROVIDER_UNAVAILABLE),
                Arguments.of(
                        new AuthenticationFailedException(new ProviderAnswerException(500, "no_json")),
                        LoginError.PROVIDER_UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void knowsWhyTheCodeFlowWasNotCompleted(Throwable cause, LoginError error) {
        assertThat(LoginError.of(new AuthenticationCompletionException(cause))).isEqualTo(error);
    }

    @Test
    void takesAnAnswerWithoutIdTokenForARefusedToken() {
        assertThat(LoginError.of(new AuthenticationCompletionException())).isEqualTo(LoginError.TOKEN_REFUSED);
    }
}
