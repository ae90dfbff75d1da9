package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokensTest {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class.getName());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final List<String> logged = new ArrayList<>();
    private Throwable failure;
    private int issued;
    private final AccessTokens tokens = new AccessTokens(
            new Provider(null, Duration.ofSeconds(1)) {
                @Override
                Uni<AuthorizationCodeTokens> refresh(String refreshToken) {
                    return failure == null
                            ? Uni.createFrom().item(new AuthorizationCodeTokens(null, "access " + ++issued, null, 20L))
                            : Uni.createFrom().failure(failure);
                }
            },
            clock,
            Duration.ofSeconds(10),
            new SimpleMeterRegistry());
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void collect() {
        LOG.addHandler(collector);
    }

    @AfterEach
    void collectNoMore() {
        LOG.removeHandler(collector);
    }

    private boolean due() {
        return tokens.isRefreshDue(clock.instant().minusSeconds(1), clock.instant());
    }

    private void refreshInVain(String refreshToken, Throwable answer) {
        failure = answer;
        assertThatThrownBy(() -> tokens.refresh(refreshToken).await().indefinitely())
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
        return tokens.refresh("not rotated").await().indefinitely();
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant", "403, invalid_grant", "403, access_denied", "400, unauthorized"})
    void endsTheSessionOfAUserWhoIsRefusedAndPausesNobody(int status, String code) {
        ProviderAnswerException answer = new ProviderAnswerException(status, code);
        refreshInVain("one", answer);
        assertThat(tokens.isRefusal(answer)).isTrue();
        assertThat(due()).isTrue();
        assertThat(logged).isEmpty();
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
        assertThat(logged).singleElement().asString().contains(status + " " + code);
        clock.advance(Duration.ofSeconds(10));
        assertThat(due()).isTrue();
        refreshInVain("one", answer);
        assertThat(logged).hasSize(2);
    }
}
