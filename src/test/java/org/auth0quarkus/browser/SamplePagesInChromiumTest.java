package org.auth0quarkus.browser;

import java.net.URL;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.auth0quarkus.web.SamplePages;
import org.auth0quarkus.web.SamplePagesProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that nobody gets to see while everything works, and those whose data take long to come by. */
@InChromium
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class SamplePagesInChromiumTest {
    @TestHTTPResource("/test-pages/")
    URL pages;

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "zh-CN"})
    void areFitForEverybodyAndEveryScreen(String locale) {
        try (Window window = Window.open(pages.toString(), wishes -> wishes.setLocale(locale))) {
            Stream.concat(
                            SamplePages.faults().map(fault -> "error/" + fault),
                            Stream.of(
                                    "failure",
                                    "/dev-styles",
                                    "api-call?as=alice&status=200&type=application/json&body=%7B%22a%22:%22"
                                            + "W".repeat(300) + "%22%7D",
                                    "api-call?as=alice&status=500&type=text/html&body=%3Cp%3E",
                                    "home?as=bare",
                                    "profile?as=bare",
                                    "profile?as=hostile",
                                    "sessions?as=alice",
                                    "sessions?as=hostile"))
                    .forEach(page -> window.go(page).assertFit(page));
        }
    }
}
