package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LoginAttemptTest {
    private static final Instant STARTED = Instant.parse("2026-11-24T09:00:00Z");

    private static LoginAttempt attempt(String returnTo, String organization) {
        return new LoginAttempt("state", LoginAttempt.fingerprint("cookie"), STARTED, returnTo, organization);
    }

    @Test
    void readsBackWhatItWrote() {
        LoginAttempt attempt = attempt("/a?b=c;d,e", "org_1");
        assertThat(LoginAttempt.read(attempt.write())).contains(attempt);
        LoginAttempt plain = attempt("/", null);
        assertThat(LoginAttempt.read(plain.write())).contains(plain);
    }

    @Test
    void checksTheWayOnAgainWhenItIsReadBack() {
        byte[] foreign = attempt("//evil.example", null).write();
        assertThat(LoginAttempt.read(foreign).orElseThrow().returnTo()).isEqualTo("/");
    }

    @Test
    void isOfItsStateAndStateCookieAlone() {
        LoginAttempt attempt = attempt("/", null);
        assertThat(attempt.isOf("state", "cookie", STARTED)).isTrue();
        assertThat(attempt.isOf("another", "cookie", STARTED)).isFalse();
        assertThat(attempt.isOf("state", "planted", STARTED)).isFalse();
    }

    @Test
    void livesTenMinutes() {
        LoginAttempt attempt = attempt("/", null);
        assertThat(attempt.isOf("state", "cookie", STARTED.plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(attempt.isOf(
                        "state", "cookie", STARTED.plus(Duration.ofMinutes(10)).plusMillis(1)))
                .isFalse();
    }

    @Test
    void mayBeOfAReplicaWhoseClockIsAMinuteAhead() {
        LoginAttempt attempt = attempt("/", null);
        assertThat(attempt.isOf("state", "cookie", STARTED.minusSeconds(60))).isTrue();
        assertThat(attempt.isOf("state", "cookie", STARTED.minusSeconds(61))).isFalse();
    }

    @Property(tries = 500)
    void readsAnythingWithoutAnError(@ForAll String anything) {
        assertThat(LoginAttempt.read(anything.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertThat(LoginAttempt.read(("{\"started\":" + anything + "}").getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }
}
