package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorBodyTest {
    private static final ErrorView VIEW = ErrorView.of(Fault.STORE_UNAVAILABLE, "7f3c-91ab");

    @Test
    void isThePage() {
        assertThat(ErrorBody.of(VIEW, () -> "<html>")).isEqualTo(new ErrorBody("text/html;charset=UTF-8", "<html>"));
    }

    @Test
    void isALineWithNoNumberWhenThereIsNothingToQuote() {
        ErrorBody body = ErrorBody.of(ErrorView.of(404, null), () -> {
            throw new IllegalStateException("a template that is broken");
        });
        assertThat(body.text()).endsWith("404\n");
    }

    @Test
    void isALineWithTheNumberToQuoteWhenThePageCannotBeMade() {
        ErrorBody body = ErrorBody.of(VIEW, () -> {
            throw new IllegalStateException("a template that is broken");
        });
        assertThat(body.type()).startsWith("text/plain");
        assertThat(body.text()).contains("503", "7f3c-91ab", "出了问题").doesNotContain("template");
    }
}
