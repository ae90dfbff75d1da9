package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "01234567890123456789012345678901234567890123456789",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                "passwordpasswordpasswordpasswordpassword",
                "qwertzuiopqwertzuiopqwertzuiopqwertzuiop",
                "ABABABABABABABABABABABABABABABABABABABAB"
            })
    void callsWhatPeopleTypeWeak(String secret) {
        assertThat(Strength.bits(secret)).isLessThan(80);
    }

    @Test
    void callsNoRandomSecretOfTheShortestLengthWeak() {
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String secret = HexFormat.of().formatHex(bytes);
            assertThat(Strength.bits(secret)).as(secret).isGreaterThanOrEqualTo(80);
        }
    }
}
