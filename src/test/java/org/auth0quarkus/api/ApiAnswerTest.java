package org.auth0quarkus.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAnswerTest {
    private static ApiAnswer of(String type, String body) {
        return new ApiAnswer(200, "OK", type, body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "Application/JSON;charset=utf-8, true",
        "application/problem+json, true",
        "application/vnd.api+json; v=1, true",
        "application/jsonx, false",
        "text/html, false",
        "text/html; x=application/json, false",
        "'', false"
    })
    void isJsonWhenItSaysSo(String type, boolean json) {
        assertThat(of(type, "{}").isJson()).isEqualTo(json);
    }

    @Test
    void laysJsonOutAndChangesNothingInIt() {
        assertThat(of("application/json", "{\"a\":1.10,\"a\":[12345678901234567890,1e400,null],\"b\":\"<i>\"}")
                        .text())
                .hasValueSatisfying(text -> {
                    assertThat(text).contains("\n  \"a\" : 1.10,", "\"<i>\"");
                    assertThat(text.replaceAll("\\s", ""))
                            .isIn(
                                    "{\"a\":1.10,\"a\":[12345678901234567890,1e400,null],\"b\":\"<i>\"}",
                                    "{\"a\":1.10,\"a\":[12345678901234567890,1E+400,null],\"b\":\"<i>\"}");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "no json", "<html>", "", "{} x"})
    void showsWhatIsNoJsonAfterAllAsItIs(String body) {
        assertThat(of("application/json", body).text()).hasValue(body);
    }

    @Test
    void laysOutNothingButJson() {
        assertThat(of("text/html", "<p>{\"a\":1}</p>").text()).hasValue("<p>{\"a\":1}</p>");
        assertThat(of("", "{\"a\":1}").text()).hasValue("{\"a\":1}");
    }

    @Test
    void readsTheCharsetThatItNames() {
        byte[] latin = "café".getBytes(ISO_8859_1);
        assertThat(new ApiAnswer(200, "OK", "text/plain; charset=\"iso-8859-1\"", latin).text())
                .hasValue("café");
        assertThat(of("text/plain; charset=no-such", "café").text()).hasValue("café");
    }

    @Test
    void hasNoTextWhenItIsNone() {
        assertThat(new ApiAnswer(200, "OK", "image/png", new byte[] {(byte) 0x89, 'P', (byte) 0xFF}).text())
                .isEmpty();
    }
}
