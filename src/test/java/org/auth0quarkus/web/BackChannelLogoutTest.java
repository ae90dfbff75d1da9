package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.MovableClock;
import org.auth0quarkus.oidc.LogoutToken;
import org.auth0quarkus.session.EndReason;
import org.auth0quarkus.session.Revocations;
import org.auth0quarkus.session.SampleArrivals;
import org.junit.jupiter.api.Test;

class BackChannelLogoutTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.700Z");
    private static final Instant SECOND = Instant.parse("2026-11-24T09:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final List<String> revoked = new ArrayList<>();
    private final BackChannelLogout logout = new BackChannelLogout(
            new Revocations() {
                @Override
                public Uni<Void> revokeSid(String sid, Instant begunBefore) {
                    return Uni.createFrom().voidItem().invoke(() -> revoked.add("sid " + sid + " " + begunBefore));
                }

                @Override
                public Uni<Void> revokeSubject(String subject, Instant begunBefore, EndReason reason) {
                    return Uni.createFrom().voidItem().invoke(() -> revoked.add("sub " + subject + " " + begunBefore));
                }
            },
            SampleArrivals.inThisProcess(),
            clock);

    private void end(String id, String sid, String subject, Instant issuedAt) {
        logout.end(new LogoutToken(id, sid, subject, issuedAt)).await().indefinitely();
    }

    @Test
    void endsTheOneSessionOfASidUpToThisSecond() {
        end("1", "s1", null, SECOND.minusSeconds(100));
        end("2", "s1", "alice", SECOND.plusSeconds(30));
        assertThat(revoked).containsExactly("sid s1 2026-11-24T09:00:01Z", "sid s1 2026-11-24T09:00:01Z");
    }

    @Test
    void endsTheSessionsOfASubjectThatBeganHalfAMinuteAfterTheTokenOrBefore() {
        end("1", null, "alice", SECOND.minusSeconds(100));
        assertThat(revoked).containsExactly("sub alice 2026-11-24T08:58:50Z");
    }

    @Test
    void endsWhatBeganInTheSecondOfTheTokenAndNothingThatBeganAfterItCame() {
        end("1", null, "alice", SECOND);
        assertThat(revoked).containsExactly("sub alice 2026-11-24T09:00:00.700Z");
    }

    @Test
    void endsNothingThatIsStillToBeginWhenTheProvidersClockIsAhead() {
        end("1", null, "alice", SECOND.plusSeconds(60));
        assertThat(revoked).containsExactly("sub alice 2026-11-24T09:00:00.700Z");
    }

    @Test
    void endsNoMoreWhenTheTokenComesAgain() {
        end("1", null, "alice", SECOND);
        end("2", "s1", "alice", SECOND);
        clock.advance(Duration.ofSeconds(10));
        end("1", null, "alice", SECOND);
        end("2", "s1", "alice", SECOND);
        assertThat(revoked.subList(2, 4)).isEqualTo(revoked.subList(0, 2));
        end("1", null, "alice", SECOND.plusSeconds(10));
        assertThat(revoked)
                .as("another, of a provider that names all alike")
                .last()
                .isEqualTo("sub alice 2026-11-24T09:00:10.700Z");
    }
}
