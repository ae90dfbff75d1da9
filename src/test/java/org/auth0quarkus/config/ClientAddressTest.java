package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress address = new ClientAddress(Network.of(List.of("10.0.0.0/8", "2001:db8:1::/48")));

    @Test
    void isThePeerWhenNothingIsForwarded() {
        assertThat(address.of("10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void believesNobodyWhoIsNotListed() {
        assertThat(address.of("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
        assertThat(new ClientAddress(Network.of(List.of())).of("10.0.0.1", "198.51.100.7"))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7                        | 198.51.100.7",
                // What the visitor made up stands before what the proxy has seen.
                "6.6.6.6, 198.51.100.7               | 198.51.100.7",
                "10.6.6.6, 198.51.100.7              | 198.51.100.7",
                "6.6.6.6, 198.51.100.7, 10.1.1.1     | 198.51.100.7",
                "10.2.2.2, 10.1.1.1                  | 10.2.2.2",
                "198.51.100.7:4711                   | 198.51.100.7",
                "[2001:db8::7]:4711                  | 2001:db8::7",
                "2001:db8::7                         | 2001:db8::7",
                "198.51.100.7,2001:db8:1::3          | 198.51.100.7"
            })
    void readsFromTheEndAsFarAsProxiesHaveWritten(String header, String expected) {
        assertThat(address.of("10.0.0.1", header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "<b>", "localhost", "[", "[]", "1.2.3", "198.51.100.7, _hidden", ",", " "})
    void goesNoFurtherThanAnAddress(String header) {
        assertThat(address.of("10.0.0.1", header)).isEqualTo("10.0.0.1");
    }
}
