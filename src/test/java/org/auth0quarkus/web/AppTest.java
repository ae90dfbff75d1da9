package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void hasAVersionOnceItIsReleased() {
        assertThat(App.isReleased("1.0.0")).isTrue();
        assertThat(App.isReleased("1.0.0-SNAPSHOT")).isFalse();
    }
}
