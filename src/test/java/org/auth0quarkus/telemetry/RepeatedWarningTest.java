package org.auth0quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.auth0quarkus.config.MovableClock;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedWarningTest {
    private static final String NAME = "org.auth0quarkus.telemetry.a-repeated-warning";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final MovableClock clock = new MovableClock();
    private final RepeatedWarning warning = new RepeatedWarning(Logger.getLogger(NAME), clock);

    @BeforeEach
    void listen() {
        java.util.logging.Logger.getLogger(NAME).addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        java.util.logging.Logger.getLogger(NAME).removeHandler(handler);
    }

    @Test
    void saysItOnceAndThenHowOften() {
        warning.warn("away");
        warning.warn("away");
        warning.warn("away");
        assertThat(lines).containsExactly("away");
        clock.advance(Duration.ofSeconds(10));
        warning.warn("away");
        assertThat(lines).containsExactly("away", "away (and 2 times more since the last such line)");
    }

    @Test
    void saysEachOfDifferentThings() {
        warning.warn("away");
        warning.warn("full");
        assertThat(lines).containsExactly("away", "full");
    }
}
