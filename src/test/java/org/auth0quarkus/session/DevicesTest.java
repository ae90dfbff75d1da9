package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    private static final Devices DEVICES = new Devices();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                        + "Version/18.1 Mobile/15E148 Safari/604.1 | Mobile Safari on iOS",
                "curl/8.5.0 | curl",
                "something (X11; Linux x86_64) | Linux",
            })
    void namesBrowserAndSystem(String userAgent, String name) {
        assertThat(DEVICES.of(userAgent)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "nobody knows", "\u0000"})
    void doesNotGuess(String userAgent) {
        assertThat(DEVICES.of(userAgent)).isNull();
    }

    @Test
    void readsNoEndlessHeader() {
        assertThat(DEVICES.of("Firefox/145.0 ".repeat(100))).isNull();
    }
}
