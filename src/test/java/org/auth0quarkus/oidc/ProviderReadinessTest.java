package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProviderReadinessTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(3);
    private volatile Uni<String> served = Uni.createFrom().failure(new IllegalStateException("down"));
    private final ProviderReadiness readiness = new ProviderReadiness(
            new ProviderKeys(
                    () -> {
                        fetches.incrementAndGet();
                        asked.countDown();
                        return served;
                    },
                    "RS256",
                    Clock.systemUTC()),
            Duration.ofMillis(1));

    private boolean isReady() {
        return readiness.call().getStatus() == Status.UP;
    }

    @Test
    void isNotReadyBeforeItHasAsked() {
        assertThat(isReady()).isFalse();
        assertThat(fetches).hasValue(0);
    }

    @Test
    void isReadyOnceTheKeysAreKnownAndAsksNoMore() {
        served = Uni.createFrom().item(SigningKey.set(SigningKey.called("one")));
        readiness.begin();
        readiness.begin();
        assertThat(isReady()).isTrue();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void asksAgainUntilTheProviderIsThere() throws InterruptedException {
        readiness.begin();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(isReady()).isFalse();
        CountDownLatch answered = new CountDownLatch(1);
        served = Uni.createFrom()
                .item(SigningKey.set(SigningKey.called("one")))
                .onTermination()
                .invoke(answered::countDown);
        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        while (!isReady()) {
            Thread.onSpinWait();
        }
    }
}
