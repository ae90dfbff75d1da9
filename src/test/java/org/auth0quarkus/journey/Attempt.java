package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A login up to where the provider sends the browser back: its cookies and the callback, which nobody has followed yet. */
record Attempt(String origin, String callback, Map<String, String> cookies) {
    static Attempt of(String origin, String user) {
        Response login = given().redirects().follow(false).get(origin + "/login?returnTo=/profile");
        String callback = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .formParam("user", user)
                .post(login.header("Location"))
                .header("Location");
        return new Attempt(origin, callback, login.cookies());
    }

    RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    Response complete() {
        return request().get(callback);
    }

    /** At another replica, which is reached under the same name otherwise. */
    Response completeAt(String other) {
        return request().get(other + target());
    }

    String state() {
        return QueryParameter.of(callback, "state");
    }

    String target() {
        URI uri = URI.create(callback);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** As a browser sends it, byte for byte. */
    String head() {
        String cookie = cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        return "GET " + target() + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n";
    }
}
