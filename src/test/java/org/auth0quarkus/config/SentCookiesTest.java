package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentCookiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session=a.b|a.b",
                "lang=en; session=a.b|a.b",
                "lang=en;session=a.b|a.b",
                "lang=en;   session=a.b ; x=y|a.b",
                "session=first; session=second|first",
                "session=a=b|a=b",
                "x=session=wrong; session=right|right",
            })
    void findsTheValueOfTheName(String header, String value) {
        assertThat(SentCookies.find(header, "session")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"session", "session.1=a", "__Host-session=a", "Session=a", "x=session", "; ;", "''"})
    void takesNoOtherForIt(String header) {
        assertThat(SentCookies.find(header, "session")).isNull();
    }

    @Test
    void findsAnEmptyValue() {
        assertThat(SentCookies.find("session=; lang=en", "session")).isEmpty();
    }
}
