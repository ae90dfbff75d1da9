package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeysTest {
    private static final SigningKey OLD = SigningKey.called("old");
    private static final SigningKey NEW = SigningKey.called("new");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Uni<String> served = serving(OLD);
    private int fetches;
    private final ProviderKeys keys = new ProviderKeys(
            () -> {
                fetches++;
                return served;
            },
            "RS256",
            clock);

    private static Uni<String> serving(SigningKey... keys) {
        return Uni.createFrom().item(SigningKey.set(keys));
    }

    private Optional<Key> find(String kid) {
        return keys.find(kid).await().indefinitely();
    }

    private void assertUnavailable(String kid, Duration retryAfter) {
        assertThatThrownBy(() -> find(kid))
                .isInstanceOfSatisfying(KeysUnavailableException.class, failure -> assertThat(failure.retryAfter())
                        .isEqualTo(retryAfter));
    }

    @Test
    void fetchesOnceForAKeyThatIsUsedOften() {
        for (int i = 0; i < 50; i++) {
            assertThat(find("old")).contains(OLD.jwk().getKey());
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void fetchesOnceInFiveSecondsWhateverKeysAreMadeUp() {
        assertThat(find("made up")).isEmpty();
        for (int second = 1; second <= 300; second++) {
            clock.advance(Duration.ofSeconds(1));
            try {
                assertThat(find("made up " + second)).isEmpty();
            } catch (KeysUnavailableException e) {
                assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(1), ProviderKeys.PAUSE);
            }
        }
        assertThat(fetches).isEqualTo(61);
    }

    @Test
    void cannotTellOfAnUnknownKeyUntilItMayAskAgain() {
        find("old");
        served = serving(OLD, NEW);
        clock.advance(Duration.ofSeconds(2));
        assertUnavailable("new", Duration.ofSeconds(3));
        clock.advance(Duration.ofSeconds(3));
        assertThat(find("new")).contains(NEW.jwk().getKey());
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void fetchesOnceForAllWhoAskAtTheSameTime() {
        List<UniEmitter<? super String>> pending = new ArrayList<>();
        served = Uni.createFrom().emitter(pending::add);
        List<Optional<Key>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            keys.find("old").subscribe().with(answers::add);
        }
        assertThat(pending).hasSize(1);
        pending.get(0).complete(SigningKey.set(OLD));
        assertThat(answers).hasSize(50).containsOnly(Optional.of(OLD.jwk().getKey()));
    }

    @Test
    void fetchesEvenWhenTheOneWhoAskedIsGone() {
        keys.find("old");
        assertThat(fetches).isEqualTo(1);
        assertThat(find("old")).isPresent();
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void forgetsAKeyThatWasWithdrawn() {
        find("old");
        served = serving(NEW);
        clock.advance(ProviderKeys.FRESH);
        assertThat(find("old")).isEmpty();
        assertThat(find("new")).isPresent();
    }

    @Test
    void goesOnWithTheKeysItHasWhileTheProviderIsOutOfReach() {
        find("old");
        served = Uni.createFrom().failure(new IllegalStateException("down"));
        clock.advance(ProviderKeys.FRESH);
        assertThat(find("old")).isPresent();
        assertThat(find("old")).isPresent();
        assertUnavailable("new", ProviderKeys.PAUSE);
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void asksAProviderThatWasOutOfReachAgainAfterAPause() {
        served = Uni.createFrom().failure(new IllegalStateException("down"));
        assertUnavailable("old", ProviderKeys.PAUSE);
        served = serving(OLD);
        clock.advance(Duration.ofSeconds(4));
        assertUnavailable("old", Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(find("old")).isPresent();
    }

    @Test
    void loadsWhenAskedToWithoutAPause() {
        served = Uni.createFrom().failure(new IllegalStateException("down"));
        assertThatThrownBy(() -> keys.load().await().indefinitely()).isInstanceOf(KeysUnavailableException.class);
        served = serving(OLD);
        keys.load().await().indefinitely();
        assertThat(find("old")).isPresent();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void asksAgainWhenTheClockWasSetBack() {
        find("old");
        clock.advance(Duration.ofDays(-1));
        served = serving(NEW);
        assertThat(find("new")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":7}",
                "{\"keys\":[7]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"old\",\"k\":\"AAAA\"}]}"
            })
    void takesAnAnswerWithoutKeysForNoAnswer(String garbage) {
        served = Uni.createFrom().item(garbage);
        assertUnavailable("old", ProviderKeys.PAUSE);
    }

    @Test
    void takesNoAnswerForNoAnswer() {
        served = Uni.createFrom().nullItem();
        assertUnavailable("old", ProviderKeys.PAUSE);
        clock.advance(ProviderKeys.PAUSE);
        served = null;
        assertUnavailable("old", ProviderKeys.PAUSE);
        clock.advance(ProviderKeys.PAUSE);
        served = serving(OLD);
        assertThat(find("old")).isPresent();
    }

    @Test
    void takesNoKeyThatIsForSomethingElse() {
        SigningKey encryption = SigningKey.called("encryption");
        encryption.jwk().setUse("enc");
        SigningKey other = SigningKey.called("other");
        other.jwk().setAlgorithm("PS256");
        served = serving(encryption, other, OLD);
        assertThat(find("encryption")).isEmpty();
        assertUnavailable("other", ProviderKeys.PAUSE);
        assertThat(find("old")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"true, has no key for RS256", "false, IllegalStateException"})
    void tellsAKeySetWithoutAKeyFromAProviderThatIsAway(boolean answered, String logged) {
        served = answered
                ? Uni.createFrom().item("{\"keys\":[]}")
                : Uni.createFrom().failure(new IllegalStateException("down"));
        assertThat(loggedBy(() -> assertUnavailable("old", ProviderKeys.PAUSE))).contains(logged);
    }

    @Test
    void namesTlsWhenItIsTls() {
        served = Uni.createFrom()
                .failure(new java.io.IOException(new SSLHandshakeException("PKIX path building failed")));
        assertThat(loggedBy(() -> assertUnavailable("old", ProviderKeys.PAUSE)))
                .contains("no TLS", "SSLHandshakeException");
    }

    private static String loggedBy(Runnable action) {
        StringBuilder lines = new StringBuilder();
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.append(line.getMessage()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(ProviderKeys.class.getName());
        log.addHandler(collector);
        try {
            action.run();
        } finally {
            log.removeHandler(collector);
        }
        return lines.toString();
    }
}
