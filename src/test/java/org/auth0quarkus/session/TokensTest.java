package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static Tokens living(long seconds, String refreshToken) {
        return new Tokens("id", "access", NOW.plusSeconds(seconds), refreshToken, null)
                .withLife(Duration.ofSeconds(seconds));
    }

    @Test
    void areDueAMinuteBeforeTheEnd() {
        assertThat(living(3600, "refresh").refreshDue()).isEqualTo(NOW.plusSeconds(3540));
        assertThat(living(3600, "refresh").refreshFrom()).as("nothing to keep").isNull();
    }

    @Test
    void areDueInTheLastQuarterOfAShortLifeAlsoWhenTheyWereStored() {
        Session session = SampleSessions.session(living(20, "refresh"));
        assertThat(session.tokens().refreshDue()).isEqualTo(NOW.plusSeconds(15));
        byte[] stored = SessionFormat.write(session, new Binding("issuer", "client", "origin"));
        assertThat(SessionFormat.read(stored).orElseThrow().session().tokens()).isEqualTo(session.tokens());
    }

    @Test
    void areNeverDueWithoutAnEnd() {
        assertThat(new Tokens("id", "access", null, "refresh", null)
                        .withLife(null)
                        .refreshDue())
                .isNull();
    }

    @Test
    void areUsableUntilTheAccessTokenIsOver() {
        assertThat(living(20, null).isUsable(NOW.plusSeconds(19))).isTrue();
        assertThat(living(20, "refresh").isUsable(NOW.plusSeconds(20))).isFalse();
        assertThat(new Tokens("id", "access", null, null, null).isUsable(NOW)).isTrue();
        assertThat(new Tokens("id", null, null, null, null).isUsable(NOW)).isFalse();
    }

    @Test
    void showNoTokenInTheirText() {
        assertThat(new Tokens("the-id", "the-access", NOW, "the-refresh", null).toString())
                .doesNotContain("the-");
    }
}
