package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class DevelopmentHeadersTest {
    @Test
    void spareTheDevUiAlone() {
        assertThat(DevelopmentHeaders.isOfQuarkus("/q/dev-ui/")).isTrue();
        assertThat(DevelopmentHeaders.isOfQuarkus("/")).isFalse();
        assertThat(DevelopmentHeaders.isOfQuarkus("/quiz")).isFalse();
        assertThat(DevelopmentHeaders.isOfQuarkus("/x/q/")).isFalse();
        assertThat(DevelopmentHeaders.isOfQuarkus(null)).isFalse();
    }

    @Test
    void changeNothingOutsideDevelopment() {
        assertThat(ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.http.header.\"Content-Security-Policy\".path", String.class))
                .isEmpty();
    }
}
