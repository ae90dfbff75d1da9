package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** A signed-in browser's calls of the resource that keeps attributes; follows the session cookie. */
final class AttributeCalls {
    private volatile String session;

    AttributeCalls(Browser browser) {
        this.session = browser.cookie("session").orElseThrow();
    }

    String session() {
        return session;
    }

    Response call(String method, String name, String body) {
        Response answer = given().baseUri(Tenant.APPLICATION)
                .cookie("session", session)
                .contentType("text/plain; charset=UTF-8")
                .body(body)
                .request(method, "/test-attributes/" + name);
        String renewed = answer.cookie("session");
        if (renewed != null) {
            session = renewed;
        }
        return answer;
    }

    void put(String name, String value) {
        assertAnswered(call("PUT", name, value), value);
    }

    void remove(String name) {
        assertAnswered(call("DELETE", name, ""), "(none)");
    }

    void assertHas(String name, String value) {
        assertAnswered(call("GET", name, ""), value);
    }

    void assertRefused(String reason, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).isEqualTo(reason);
    }

    private static void assertAnswered(Response answer, String value) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(value);
    }
}
