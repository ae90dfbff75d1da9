package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quarkus' authorization works on our sessions as its guides show. */
@QuarkusTest
class PermissionsTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void resetTheTenant() {
        Tenant.control().reset();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private int status(String rule) {
        return browser.go("/test-permissions/" + rule).getWebResponse().getStatusCode();
    }

    @Test
    void comeFromAnAugmentorTheGrantedScopeAndACheckerOfTheApplication() {
        browser.signIn("alice");
        assertThat(status("augmented")).isEqualTo(200);
        assertThat(status("scope")).isEqualTo(200);
        assertThat(status("checked")).isEqualTo(200);
        assertThat(status("other-scope")).isEqualTo(403);
    }

    @Test
    void areRefusedToSomebodyElse() {
        browser.signIn("bob");
        assertThat(status("augmented")).isEqualTo(200);
        assertThat(status("checked")).isEqualTo(403);
    }
}
