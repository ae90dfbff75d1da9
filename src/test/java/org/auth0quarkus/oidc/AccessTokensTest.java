package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.LoggedLines;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokensTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Throwable failure;
    private int issued;
    private final AccessTokens tokens = new AccessTokens(
            new Provider(null, null, Duration.ofSeconds(1)) {
                @Override
                Uni<AuthorizationCodeTokens> refresh(String refreshToken) {
                    return failure == null
                            ? Uni.createFrom().item(new AuthorizationCodeTokens(null, "access " + ++issued, null, 20L))
                            : Uni.createFrom().failure(failure);
                }
            },
            new RefreshedIdTokens("https://tenant.example/", "RS256", null, null, clock),
            clock,
            Duration.ofSeconds(10),
            new SimpleMeterRegistry());
    private final LoggedLines logged = LoggedLines.of(AccessTokens.class);

    @AfterEach
    void listenNoMore() {
        logged.close();
    }

    private boolean due() {
        return tokens.isRefreshDue(clock.instant().minusSeconds(1), clock.instant());
    }

    private void refreshInVain(String refreshToken, Throwable answer) {
        failure = answer;
        assertThatThrownBy(() ->
                        tokens.refresh(refreshToken, "an ID token").await().indefinitely())
                .isSameAs(answer);
    }

    @Test
    void givesNobodyATokenThatIsOverThoughTheRefreshTokenStays() {
        assertThat(refreshed().accessTokenEnd()).isEqualTo(clock.instant().plusSeconds(20));
        clock.advance(Duration.ofSeconds(14));
        assertThat(refreshed().accessToken()).isEqualTo("access 1");
        assertThat(refreshed().accessTokenEnd())
                .as("counted from the answer")
                .isEqualTo(clock.instant().plusSeconds(6));
        clock.advance(Duration.ofSeconds(1));
        assertThat(refreshed().accessToken()).as("in the last quarter").isEqualTo("access 2");
    }

    private IssuedTokens refreshed() {
        return tokens.refresh("not rotated", "an ID token").await().indefinitely();
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant", "403, invalid_grant", "403, access_denied", "400, unauthorized"})
    void endsTheSessionOfAUserWhoIsRefusedAndPausesNobody(int status, String code) {
        ProviderAnswerException answer = new ProviderAnswerException(status, code);
        refreshInVain("one", answer);
        assertThat(tokens.isRefusal(answer)).isTrue();
        assertThat(due()).isTrue();
        assertThat(logged.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, access_denied",
        "401, invalid_grant",
        "401, invalid_client",
        "400, unauthorized_client",
        "403, no_json",
        "429, unknown",
        "503, no_json",
        "200, invalid_grant",
        "200, no_access_token"
    })
    void pausesForAllSessionsWhenTheClientIsRefusedAndSaysSoOnce(int status, String code) {
        ProviderAnswerException answer = new ProviderAnswerException(status, code);
        refreshInVain("one", answer);
        refreshInVain("another", answer);
        assertThat(tokens.isRefusal(answer)).isFalse();
        assertThat(due()).isFalse();
        assertThat(logged.all()).singleElement().asString().contains(status + " " + code);
        clock.advance(Duration.ofSeconds(10));
        assertThat(due()).isTrue();
        refreshInVain("one", answer);
        assertThat(logged.all()).hasSize(2);
    }
}
