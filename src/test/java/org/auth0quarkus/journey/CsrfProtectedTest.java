package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.auth0quarkus.session.MintedSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an application tests a form of its own, and what keeps others out of it. */
@QuarkusTest
class CsrfProtectedTest {
    private final String session = MintedSession.of(Map.of("sub", "auth0|1"));
    private final String token = MintedSession.csrf(session);

    private RequestSpecification user() {
        return given().cookie(MintedSession.COOKIE, session);
    }

    @AfterEach
    void clear() {
        user().formParam("csrf", token).post("/test-notes/clear").then().statusCode(204);
        assertNotes("");
    }

    private void assertNotes(String expected) {
        user().get("/test-notes").then().body(equalTo(expected));
    }

    private void assertRefused(RequestSpecification request, int status) {
        request.accept("text/html").post("/test-notes").then().statusCode(status);
        request.accept("text/html").post("/test-notes/clear").then().statusCode(status);
        assertNotes("kept");
    }

    @Test
    void letsAFormOfTheSessionIn() {
        user().formParam("csrf", token)
                .formParam("text", "a")
                .post("/test-notes")
                .then()
                .statusCode(204);
        user().multiPart("csrf", token)
                .multiPart("text", "b")
                .post("/test-notes")
                .then()
                .statusCode(204);
        user().header("X-CSRF-Token", token)
                .formParam("text", "c")
                .post("/test-notes")
                .then()
                .statusCode(204);
        assertNotes("a,b,c");
    }

    @Test
    void refusesWhatIsNotOfTheSession() {
        user().formParam("csrf", token)
                .formParam("text", "kept")
                .post("/test-notes")
                .then()
                .statusCode(204);

        String others = MintedSession.csrf(MintedSession.of(Map.of("sub", "auth0|1")));
        assertRefused(user(), 403);
        assertRefused(user().formParam("text", "x"), 403);
        assertRefused(user().formParam("csrf", others), 403);
        assertRefused(user().formParam("csrf", ""), 403);
        assertRefused(user().formParam("csrf", others).formParam("csrf", token), 403);
        assertRefused(user().multiPart("text", "x"), 403);
        assertRefused(user().multiPart("csrf", "file", token.getBytes(StandardCharsets.UTF_8)), 403);
        assertRefused(user().queryParam("csrf", token).formParam("text", "x"), 403);
        assertRefused(user().contentType(ContentType.JSON).body("{\"csrf\":\"" + token + "\"}"), 403);
        assertRefused(user().formParam("csrf", token).header("Sec-Fetch-Site", "cross-site"), 403);
        assertRefused(user().formParam("csrf", token).header("Origin", "https://evil.example"), 403);
    }

    @Test
    void refusesAFormThatCannotBeDecoded() {
        for (String body : new String[] {"csrf=%zz&text=x", "csrf=" + token + "&text=%"}) {
            user().urlEncodingEnabled(false)
                    .contentType(ContentType.URLENC)
                    .accept("text/html")
                    .body(body)
                    .post("/test-notes")
                    .then()
                    .statusCode(400)
                    .body(containsString("<h1>"));
        }
        assertNotes("");
    }

    @Test
    void leavesItToOthersWhoIsSignedIn() {
        given().header("X-Requested-With", "XMLHttpRequest")
                .post("/test-notes")
                .then()
                .statusCode(401);
    }
}
