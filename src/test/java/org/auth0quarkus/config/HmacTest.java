package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class HmacTest {
    /** Test case 2 of RFC 4231. */
    private static final String RESULT = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final Hmac hmac = new Hmac(bytes("Jefe"));

    @Test
    void givesTheResultOfRfc4231() {
        assertThat(hex(hmac.of(bytes("what do ya want for nothing?")))).isEqualTo(RESULT);
    }

    @Test
    void takesThePartsOneAfterTheOther() {
        assertThat(hex(hmac.of(bytes("what do ya "), bytes("want for nothing?"))))
                .isEqualTo(RESULT);
    }

    @Test
    void servesManyThreadsAtOnce() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(each -> hex(hmac.of(bytes("what do ya "), bytes("want for nothing?")))))
                .containsOnly(RESULT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
