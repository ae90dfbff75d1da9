package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.session.SampleSessions.LOGIN;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LifetimesTest {
    private final Lifetimes lifetimes = new Lifetimes(Duration.ofDays(1), Duration.ofDays(3));
    private final Session session = SampleSessions.session();

    @Test
    void endsASessionThatIsNotUsed() {
        assertThat(lifetimes.isOver(session, LOGIN.plus(Duration.ofDays(1)).minusSeconds(1)))
                .isFalse();
        assertThat(lifetimes.isOver(session, LOGIN.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void slidesWithUseButNotPastTheAbsoluteEnd() {
        Session used = session.usedAt(LOGIN.plus(Duration.ofHours(23)));
        assertThat(lifetimes.end(used)).isEqualTo(LOGIN.plus(Duration.ofHours(47)));
        Session usedLate = session.usedAt(LOGIN.plus(Duration.ofHours(71)));
        assertThat(lifetimes.end(usedLate)).isEqualTo(LOGIN.plus(Duration.ofDays(3)));
    }

    @Test
    void shortensRunningSessionsWhenTheSettingsAreShortened() {
        Lifetimes shorter = new Lifetimes(Duration.ofHours(2), Duration.ofHours(4));
        assertThat(shorter.end(session)).isEqualTo(LOGIN.plus(Duration.ofHours(2)));
        assertThat(shorter.end(session.usedAt(LOGIN.plus(Duration.ofHours(3)))))
                .isEqualTo(LOGIN.plus(Duration.ofHours(4)));
    }

    @Test
    void writesTheLastUseOnlyWhenItMatters() {
        assertThat(lifetimes.isTouchDue(session, LOGIN.plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(lifetimes.isTouchDue(session, LOGIN.plus(Duration.ofMinutes(72))))
                .isTrue();
    }
}
