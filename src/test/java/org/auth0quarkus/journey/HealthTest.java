package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.auth0quarkus.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What probes ask, on a port of its own. */
@QuarkusTest
class HealthTest {
    /** Not a {@code @TestHTTPResource}: for management that knows 9001 alone, whatever the application is given. */
    private final URI health = URI.create("http://localhost:" + FreePorts.management() + "/q/health/");

    @TestHTTPResource
    URI application;

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void isUp(String probe) {
        Readiness.await(health.resolve(probe).toString(), 200);
        given().get(health.resolve(probe)).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void saysWhatIsReady() {
        Readiness.await(health.resolve("ready").toString(), 200);
        given().get(health.resolve("ready"))
                .then()
                .body("checks.name", hasItems("session store", "provider's keys known once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics"})
    void isNotWhereVisitorsAre(String path) {
        given().get(application.resolve(path)).then().statusCode(404);
    }

    @Test
    void hasNoPages() {
        given().get(health.resolve("/q/")).then().statusCode(404);
        given().get(health.resolve("/profile")).then().statusCode(404);
    }
}
