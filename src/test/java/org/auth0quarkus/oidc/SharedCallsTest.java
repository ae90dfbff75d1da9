package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;

class SharedCallsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Duration kept = Duration.ofMinutes(1);
    private final SharedCalls<String> calls =
            new SharedCalls<>(answer -> clock.instant().plus(kept), clock);
    private final AtomicInteger made = new AtomicInteger();

    private Uni<String> call() {
        return Uni.createFrom().item(() -> "answer " + made.incrementAndGet());
    }

    @Test
    void makesOneCallForAllWhoAskWhileItIsUnderWay() {
        List<UniEmitter<? super String>> pending = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.share("key", () -> Uni.createFrom().emitter(pending::add))
                    .subscribe()
                    .with(answers::add);
        }
        assertThat(pending).hasSize(1);
        pending.get(0).complete("answer");
        assertThat(answers).hasSize(50).containsOnly("answer");
    }

    @Test
    void givesAGoodAnswerOutForAWhile() {
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 1");
        clock.advance(Duration.ofSeconds(59));
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 2");
    }

    @Test
    void givesAnAnswerOutForAsLongAsItIsGood() {
        kept = Duration.ofSeconds(20);
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 1");
        clock.advance(Duration.ofSeconds(19));
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 2");
    }

    @Test
    void forgetsAFailureAtOnce() {
        Uni<String> failing = calls.share("key", () -> Uni.createFrom().failure(new IllegalStateException("down")));
        assertThatThrownBy(() -> failing.await().indefinitely()).isInstanceOf(IllegalStateException.class);
        assertThat(calls.share("key", this::call).await().indefinitely()).isEqualTo("answer 1");
    }

    @Test
    void keepsTheKeysApart() {
        assertThat(calls.share("one", this::call).await().indefinitely()).isEqualTo("answer 1");
        assertThat(calls.share("two", this::call).await().indefinitely()).isEqualTo("answer 2");
    }
}
