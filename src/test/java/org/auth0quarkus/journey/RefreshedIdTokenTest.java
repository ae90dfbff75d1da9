package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;
import static org.auth0quarkus.journey.Browser.heading;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;

import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.test.junit.QuarkusTest;
import org.auth0quarkus.LoggedLines;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ID token that comes with a refresh. */
@QuarkusTest
class RefreshedIdTokenTest {
    private final Browser browser = new Browser();
    private final DevTenantControl tenant = Tenant.control();

    @ConfigProperty(name = "auth0.client-id")
    String clientId;

    @BeforeEach
    void signIn() {
        tenant.reset();
        tenant.accessTokenLifetime(Readiness.SOON_DUE);
        browser.signIn("alice");
        Readiness.untilDue();
    }

    @AfterEach
    void closeTheBrowser() {
        tenant.reset();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"auth0|mallory\"}",
                "{\"iss\":\"https://other.example/\"}",
                "{\"aud\":[\"US\",\"another-client\"]}"
            })
    void endsTheSessionWhenItIsAboutSomebodyElse(String claims) {
        tenant.faultWith("extra_claims", claims.replace("US", clientId));
        String copied = browser.cookie("session").orElseThrow();
        try (LoggedLines audit = LoggedLines.of("audit")) {
            assertThat(heading(browser.open("/"))).isEqualTo(text("homeWelcome"));
            assertThat(audit.all())
                    .singleElement()
                    .asString()
                    .contains("event=refresh_refused", "detail=\"the ID token is")
                    .doesNotContain("mallory", "other.example", "another-client");
        }
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        given().baseUri(Tenant.APPLICATION)
                .accept("application/json")
                .cookie("session", copied)
                .get("/api/me")
                .then()
                .body("authenticated", equalTo(false));
        assertThat(tenant.count("refresh_token")).as("it is over for good").isEqualTo(1);
    }

    @Test
    void isTheHintWhenTheUserLogsOut() {
        tenant.faultWith("extra_claims", "{\"nickname\":\"the newest\"}");
        browser.open("/");
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        String location = given().baseUri(Tenant.APPLICATION)
                .redirects()
                .follow(false)
                .cookie("session", browser.cookie("session").orElseThrow())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "navigate")
                .get("/logout")
                .header("Location");
        String hint = QueryParameter.of(URI.create(location), "id_token_hint");
        assertThat(OidcCommonUtils.decodeJwtContent(hint).getString("nickname")).isEqualTo("the newest");
    }

    @Test
    void isNotBelievedAboutTheLogin() {
        tenant.faultWith("extra_claims", "{\"org_name\":\"another\",\"nickname\":\"the newest\"}");
        browser.open("/");
        assertThat(tenant.count("refresh_token")).isEqualTo(1);
        given().baseUri(Tenant.APPLICATION)
                .cookie("session", browser.cookie("session").orElseThrow())
                .get("/api/me")
                .then()
                .body("user.nickname", equalTo("the newest"))
                .body("user.org_name", nullValue());
    }
}
