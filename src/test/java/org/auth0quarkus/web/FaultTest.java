package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.auth0quarkus.oidc.LoginError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @ParameterizedTest
    @EnumSource
    void hasAPageForEveryLoginError(LoginError error) {
        Fault fault = Fault.of(error);

        assertThat(fault.key()).isEqualTo(error.messageKey());
        assertThat(fault.status()).isEqualTo(error.status());
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "410, NOT_FOUND",
        "413, TOO_LARGE",
        "414, TOO_LARGE",
        "431, TOO_LARGE",
        "418, BAD_REQUEST",
        "500, INTERNAL",
        "501, METHOD_NOT_ALLOWED",
        "502, BAD_GATEWAY",
        "503, UNAVAILABLE",
        "504, BAD_GATEWAY",
        "200, INTERNAL",
    })
    void hasAPlainPageForEveryStatus(int status, Fault fault) {
        assertThat(Fault.ofStatus(status)).isEqualTo(fault);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"LOGIN_(?!SESSION_TOO_LARGE|NOT_ALLOWED).*", "UNAUTHORIZED"})
    void offersALoginWhereThatHelps(Fault fault) {
        assertThat(ErrorView.of(fault, "1").tryAgain()).isEqualTo("/login");
    }

    @Test
    void offersNoLoginWhereItDoesNotHelp() {
        assertThat(ErrorView.of(Fault.NOT_FOUND, "1").tryAgain()).isNull();
        assertThat(ErrorView.of(500, "1").tryAgain()).isNull();
        assertThat(ErrorView.of(401, "1").tryAgain()).isEqualTo("/login");
    }

    @Test
    void offersAnotherAccountWhenOneIsTooLarge() {
        assertThat(ErrorView.of(Fault.LOGIN_SESSION_TOO_LARGE, "1").tryAgain()).isEqualTo("/login?prompt=login");
    }

    @Test
    void offersAnotherAccountWhereThisOneMayNot() {
        assertThat(ErrorView.of(403, null).tryAgain()).isEqualTo("/login?prompt=select_account");
        assertThat(ErrorView.of(403, null).otherAccount()).isTrue();
        assertThat(ErrorView.of(Fault.LOGIN_NOT_ALLOWED, "1").otherAccount()).isTrue();
        assertThat(ErrorView.of(Fault.FORM_EXPIRED, null).otherAccount()).isFalse();
    }

    @Test
    void sendsWhoNeedsANewTokenToTheProviderAndBack() {
        assertThat(ErrorView.of(Fault.API_TOKEN_ENDED, null).tryAgain()).isEqualTo("/login?returnTo=/api-call");
    }

    @Test
    void asksAgainForWhatMayBeOverInAMoment() {
        assertThat(ErrorView.of(503, "1").orAgain("/profile?a=b").tryAgain()).isEqualTo("/profile?a=b");
        assertThat(ErrorView.of(500, "1").orAgain("/profile").tryAgain()).isEqualTo("/profile");
        assertThat(ErrorView.of(404, "1").orAgain("/profile").tryAgain()).isNull();
        assertThat(ErrorView.of(503, "1").orAgain("//evil.example").tryAgain()).isNull();
        assertThat(ErrorView.of(Fault.LOGIN_PROVIDER_UNAVAILABLE, "1")
                        .orAgain("/callback?code=x")
                        .tryAgain())
                .isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void triesAgainOnOurOwnOriginOnly(String href) {
        assertThat(new ErrorView(Fault.STORE_UNAVAILABLE, 503, "1", href).tryAgain())
                .isNull();
    }

    @Test
    void triesAgainWhereTheVisitorWas() {
        assertThat(new ErrorView(Fault.STORE_UNAVAILABLE, 503, "1", "/profile?a=1").tryAgain())
                .isEqualTo("/profile?a=1");
    }
}
