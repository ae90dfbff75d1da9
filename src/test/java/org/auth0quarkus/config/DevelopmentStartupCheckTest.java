package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevelopmentStartupCheckTest {
    @AfterEach
    void forget() {
        ErrorPageGenerators.clear();
    }

    private static String page(String report) {
        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> DevelopmentStartupCheck.refuse(report));
        return ErrorPageGenerators.get(failure.getClass().getName()).apply(failure);
    }

    @Test
    void headsThePageWithWhatIsWrong() {
        assertThat(page("auth0-quarkus cannot start: 1 setting needs attention.\n\n  AUTH0_SECRET\n    is missing.\n"))
                .contains(
                        "<title>auth0-quarkus cannot start: 1 setting needs attention.", "AUTH0_SECRET", "is missing.");
    }

    @Test
    void isShownAgainAfterAReload() {
        page("the earlier report");
        assertThat(page("the later report")).contains("the later report").doesNotContain("the earlier report");
    }
}
