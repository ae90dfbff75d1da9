package org.auth0quarkus.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static int status(String body) {
        return new SentForm(FORM, body).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "a", "a=&=b&&", "a=%41+%C3%A4", "%61=b", "a=b=c", "a=|{}"})
    void takesWhatCanBeDecoded(String body) {
        assertThat(status(body)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%zz=a", "a=b&c=%g1"})
    void refusesWhatCannot(String body) {
        assertThat(status(body)).isEqualTo(400);
    }

    @Test
    void takesAThousandFields() {
        assertThat(status("a=1&".repeat(1000))).isEqualTo(200);
        assertThat(status("a=1&".repeat(1001))).isEqualTo(413);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "bogus", FORM + "; charset=nope", FORM + "; charset=", FORM + "; charset=\"", "/", "a/b/c"})
    void refusesATypeThatSaysNothing(String type) {
        assertThat(SentForm.isReadable(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM,
                FORM + ";charset=utf-8",
                FORM + "; charset=\"ISO-8859-1\"",
                "application/json",
                "multipart/form-data; boundary=x"
            })
    void takesOthers(String type) {
        assertThat(SentForm.isReadable(type)).isTrue();
    }

    @Test
    void looksAtEncodedFormsAlone() {
        assertThat(SentForm.isForm(FORM + "; charset=utf-8")).isTrue();
        assertThat(SentForm.isForm("Application/X-WWW-Form-Urlencoded")).isTrue();
        assertThat(SentForm.isForm("multipart/form-data; boundary=x")).isFalse();
        assertThat(SentForm.isForm("application/json")).isFalse();
    }
}
