package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.auth0quarkus.session.ForeignSessions;
import org.auth0quarkus.session.ReleasedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With sessions in cookies: an upgrade signs nobody out, and the same secret elsewhere signs nobody in. */
@QuarkusTest
@TestProfile(ReleasedSessionsTest.Released.class)
class ReleasedSessionsTest {
    /** The settings of the samples. */
    public static class Released implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", ReleasedSamples.PORT,
                    "auth0.secret", ReleasedSamples.get("secret"),
                    "auth0.client-id", ReleasedSamples.CLIENT_ID);
        }
    }

    private static Response me(String session) {
        return given().cookie("session", session).get(ReleasedSamples.APPLICATION + "/api/me");
    }

    @Test
    void goesOnWithASessionOfTheRelease() {
        Response first = me(ReleasedSamples.get("cookie"));
        assertThat(first.jsonPath().getString("user.name")).isEqualTo("Alice Liddell");
        String bound = first.cookie("session");
        assertThat(bound).as("sealed anew, with what it is bound to").isNotEmpty();
        Response second = me(bound);
        assertThat(second.jsonPath().getString("user.name")).isEqualTo("Alice Liddell");
        assertThat(second.headers().getValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://staging.example/, dev-tenant-client, http://localhost:8081",
        "http://localhost:8081/dev-tenant/, another, http://localhost:8081",
        "http://localhost:8081/dev-tenant/, dev-tenant-client, http://staging.localhost:8081"
    })
    void isAnonymousWithASessionOfAnotherDeployment(String issuer, String clientId, String origin) {
        Response response = me(ForeignSessions.cookie(issuer, clientId, origin));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getBoolean("authenticated")).isFalse();
        assertThat(response.headers().getValues("Set-Cookie"))
                .as("the cookie is its owner's")
                .isEmpty();
    }
}
