package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LoginAttemptTest {
    private static final Instant STARTED = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void readsBackWhatItWrote() {
        LoginAttempt attempt = new LoginAttempt(STARTED, "/a?b=c;d,e", "org_1");
        assertThat(LoginAttempt.read(attempt.write())).contains(attempt);
        LoginAttempt plain = new LoginAttempt(STARTED, "/", null);
        assertThat(LoginAttempt.read(plain.write())).contains(plain);
    }

    @Test
    void writesWhatACookieMayCarry() {
        assertThat(new LoginAttempt(STARTED, "/a;b \"c\",", "x y").write()).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void checksTheWayOnAgainWhenItIsReadBack() {
        String planted = new LoginAttempt(STARTED, "//evil.example", null).write();
        assertThat(LoginAttempt.read(planted).orElseThrow().returnTo()).isEqualTo("/");
    }

    @Property(tries = 500)
    void readsAnythingWithoutAnError(@ForAll String anything) {
        assertThat(LoginAttempt.read(anything)).isNotNull();
        assertThat(LoginAttempt.read("1." + anything + ".")).isNotNull();
    }
}
