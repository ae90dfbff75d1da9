package org.auth0quarkus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.auth0quarkus.api.ApiAnswer;
import org.junit.jupiter.api.Test;

class ApiCallViewTest {
    private static ApiCallView of(int status, String reason, String body) {
        return ApiCallView.of("https://api.example.com/", new ApiAnswer(status, reason, "", body.getBytes(UTF_8)));
    }

    @Test
    void saysWhatWasAskedAndHowItWent() {
        assertThat(of(404, "Not Found", "x").request()).isEqualTo("GET https://api.example.com/");
        assertThat(of(404, "Not Found", "x").status()).isEqualTo("404 Not Found");
        assertThat(of(404, "Not Found", "x").good()).isFalse();
        assertThat(of(299, "", "x").status()).isEqualTo("299");
        assertThat(of(204, "No Content", "").empty()).isTrue();
    }

    @Test
    void showsTheBeginningOfWhatIsTooLongForAPage() {
        assertThat(of(200, "OK", "😀".repeat(20_000)).cut()).isFalse();
        ApiCallView cut = of(200, "OK", "😀".repeat(20_001));
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).isEqualTo("😀".repeat(20_000));
    }
}
