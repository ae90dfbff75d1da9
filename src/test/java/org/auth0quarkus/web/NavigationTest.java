package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static Navigation of(String... namesAndValues) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Navigation(headers);
    }

    @Test
    void takesABrowsersNavigationForAPage() {
        assertThat(of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Sec-Fetch-Mode", "navigate")
                        .isPage())
                .isTrue();
        assertThat(of("Accept", "*/*").isPage()).isTrue();
        assertThat(of().isPage()).isTrue();
    }

    @Test
    void takesAScriptsRequestForNoPage() {
        assertThat(of("Accept", "application/json").isPage()).isFalse();
        assertThat(of("Accept", "application/problem+json").isPage()).isFalse();
        assertThat(of("X-Requested-With", "XMLHttpRequest").isPage()).isFalse();
        assertThat(of("Accept", "*/*", "Sec-Fetch-Mode", "cors").isPage()).isFalse();
        assertThat(of("Accept", "text/html", "Sec-Fetch-Mode", "no-cors").isPage())
                .isFalse();
    }

    @Test
    void takesAnOwnLinkForDeliberate() {
        assertThat(of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate")
                        .isDeliberate())
                .isTrue();
    }

    @Test
    void takesNothingElseForDeliberate() {
        assertThat(of().isDeliberate()).isFalse();
        assertThat(of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .isDeliberate())
                .isFalse();
        assertThat(of("Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "navigate")
                        .isDeliberate())
                .isFalse();
        assertThat(of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "no-cors")
                        .isDeliberate())
                .isFalse();
        assertThat(of("Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate").isDeliberate())
                .isFalse();
        assertThat(of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate", "Sec-Purpose", "prefetch")
                        .isDeliberate())
                .isFalse();
    }

    @Test
    void knowsAForeignPost() {
        assertThat(of("Sec-Fetch-Site", "cross-site").isForeignPost("https://app.example"))
                .isTrue();
        assertThat(of("Sec-Fetch-Site", "same-site").isForeignPost("https://app.example"))
                .isTrue();
        assertThat(of("Origin", "https://evil.example").isForeignPost("https://app.example"))
                .isTrue();
        assertThat(of("Origin", "null").isForeignPost("https://app.example")).isTrue();
        assertThat(of("Sec-Fetch-Site", "same-origin").isForeignPost("https://app.example"))
                .isFalse();
        assertThat(of("Origin", "https://app.example").isForeignPost("https://app.example"))
                .isFalse();
        assertThat(of().isForeignPost("https://app.example")).isFalse();
    }
}
