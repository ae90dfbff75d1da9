package org.auth0quarkus.devtenant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.auth0quarkus.config.Auth0Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant in the application itself, with the application's own filters around it. */
@QuarkusTest
class MountedTest {
    @Inject
    Auth0Config config;

    @AfterEach
    void reset() {
        new DevTenantControl(config.issuer()).reset();
    }

    @Test
    void answersAtTheConfiguredIssuer() {
        given().get("/dev-tenant/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(config.issuer()))
                .body("token_endpoint", equalTo(config.issuer() + "oauth/token"));
    }

    @Test
    void readsFormsItself() {
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("grant_type", "refresh_token")
                .formParam("client_id", config.clientId())
                .formParam("client_secret", config.clientSecret())
                .formParam("refresh_token", "unknown")
                .post("/dev-tenant/oauth/token")
                .then()
                .statusCode(403)
                .body("error", equalTo("invalid_grant"));
    }

    @Test
    void signsInWithTheApplicationsOwnSettings() {
        Response response = given().redirects()
                .follow(false)
                .queryParam("client_id", config.clientId())
                .queryParam("redirect_uri", config.redirectUri().toString())
                .queryParam("response_type", "code")
                .queryParam("scope", config.scope())
                .queryParam("audience", config.audience().orElseThrow())
                .formParam("user", "alice")
                .post("/dev-tenant/authorize");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).startsWith(config.redirectUri() + "?code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "Basic YTpi", "nonsense"})
    void isLeftAloneByTheApplicationsAuthentication(String authorization) {
        given().header("Authorization", authorization)
                .cookie("q_session", "damaged")
                .get("/dev-tenant/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Set-Cookie", equalTo(null));
        given().header("Authorization", authorization)
                .get("/dev-tenant/api")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_token"));
    }

    @Test
    void keepsItsOwnHeadersAndErrors() {
        given().get("/dev-tenant/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
                .body(containsString("Status 404"));
    }

    @Test
    void remembersInTheJvmAndNotInTheApplication() {
        assertThat(System.getProperties().get(Memory.PROPERTY + " " + config.issuer()))
                .isNotNull();
    }
}
