package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.session.SampleSessions.LOGIN;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.auth0quarkus.LoggedLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionExpiryTest {
    private static final Lifetimes LIFETIMES = new Lifetimes(Duration.ofDays(1), Duration.ofDays(3));
    private static final Session SAMPLE = SampleSessions.session();

    private final LoggedLines logged = LoggedLines.of(SessionExpiry.class);

    @AfterEach
    void listenNoMore() {
        logged.close();
    }

    private static Instant absoluteEnd(Object expiry) {
        Instant latest = SessionExpiry.of(Collections.singletonMap("session_expiry", expiry));
        return new NewSession(SAMPLE.owner(), SAMPLE.client(), SAMPLE.tokens(), LoginClaims.NONE, latest)
                .begin("id", LOGIN, LIFETIMES)
                .absoluteEnd();
    }

    private static long in(Duration time) {
        return LOGIN.plus(time).getEpochSecond();
    }

    @Test
    void endsASessionHalfAMinuteBeforeTheProvidersOwn() {
        assertThat(absoluteEnd(in(Duration.ofHours(1)))).isEqualTo(LOGIN.plusSeconds(3570));
        assertThat(absoluteEnd((double) in(Duration.ofHours(1)))).isEqualTo(LOGIN.plusSeconds(3570));
    }

    @Test
    void makesNoSessionLonger() {
        assertThat(absoluteEnd(in(Duration.ofDays(9)))).isEqualTo(LOGIN.plus(Duration.ofDays(3)));
        assertThat(SessionExpiry.of(Map.of())).isEqualTo(Instant.MAX);
        assertThat(logged.all()).isEmpty();
    }

    @Test
    void beginsNoneThatWouldBeOverAtOnce() {
        assertThatThrownBy(() -> absoluteEnd(in(Duration.ofSeconds(30)))).isInstanceOf(SessionOverException.class);
        assertThat(absoluteEnd(in(Duration.ofSeconds(31)))).isEqualTo(LOGIN.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10_000_000_000L, Long.MAX_VALUE, 1_764_000_000_000L})
    void isIgnoredWithOneLineWhenItIsAbsurd(long seconds) {
        assertIgnored(seconds);
        assertIgnored((double) seconds);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1790000000", "tomorrow"})
    void isIgnoredWithOneLineWhenItIsNoNumber(String text) {
        assertIgnored(text);
    }

    @Test
    void isIgnoredWithOneLineWhenItIsSomethingElse() {
        assertIgnored(List.of(1_790_000_000));
        assertIgnored(true);
    }

    private void assertIgnored(Object expiry) {
        logged.all().clear();
        assertThat(absoluteEnd(expiry)).isEqualTo(LOGIN.plus(Duration.ofDays(3)));
        assertThat(logged.all()).singleElement().asString().contains("session_expiry");
    }
}
