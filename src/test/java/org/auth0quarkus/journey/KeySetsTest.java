package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.auth0quarkus.journey.Browser.path;
import static org.auth0quarkus.journey.Browser.status;

import io.quarkus.test.junit.QuarkusTest;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key sets as providers have been seen to serve them. */
@QuarkusTest
class KeySetsTest {
    private final Browser browser = new Browser();
    private final DevTenantControl tenant = Tenant.control();

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    @AfterEach
    void closeTheBrowser() {
        tenant.clear();
        browser.close();
    }

    /** Quarkus keeps a key by its name; under a name that it knows no set is fetched. */
    private void makeQuarkusFetch() {
        tenant.fault("no_kid");
    }

    @Test
    void signInByTheOnlyKeyThoughNobodyNamesIt() {
        makeQuarkusFetch();
        assertThat(path(browser.signIn("alice", "/profile"))).isEqualTo("/profile");
    }

    @Test
    void signInByTheKeyThatFitsOfTwoUnderOneName() {
        makeQuarkusFetch();
        tenant.fault("key_namesake");
        assertThat(path(browser.signIn("alice", "/profile"))).isEqualTo("/profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_keys", "jwks_garbage", "jwks_500", "jwks_timeout"})
    void lockNobodyOutOnceTheyAreRightAgain(String fault) {
        makeQuarkusFetch();
        tenant.fault(fault);
        HtmlPage failed = browser.signIn("alice", "/profile");
        assertThat(heading(failed)).isEqualTo(text("fault:title_$LOGIN_PROVIDER_UNAVAILABLE"));
        assertThat(status(failed)).isEqualTo(502);

        tenant.clear();
        makeQuarkusFetch();
        assertThat(path(browser.signIn("alice", "/login?prompt=login&returnTo=/profile")))
                .isEqualTo("/profile");
    }
}
