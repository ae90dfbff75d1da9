package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.auth0quarkus.i18n.Texts.html;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.auth0quarkus.session.MintedSession;
import org.junit.jupiter.api.Test;

/** How an application tests a page of its own, roles included, without a sign-in. */
@QuarkusTest
@TestProfile(MintedSessionTest.Roles.class)
class MintedSessionTest {
    private static final String CLAIM = "https://app.example.com/roles";

    /** As in {@code application.properties}. */
    public static class Roles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.roles.role-claim-path", '"' + CLAIM + '"');
        }
    }

    private static String user(String... roles) {
        return MintedSession.of(Map.of("sub", "auth0|1", "name", "Ada", CLAIM, List.of(roles)));
    }

    @Test
    void letsAnEditorIn() {
        given().cookie(MintedSession.COOKIE, user("editor"))
                .get("/test-editors")
                .then()
                .statusCode(200)
                .body(equalTo("Welcome, Ada"));
    }

    @Test
    void keepsOutWhoHasAnotherRole() {
        given().cookie(MintedSession.COOKIE, user("reader"))
                .accept("text/html")
                .get("/test-editors")
                .then()
                .statusCode(403)
                .body(containsString(html("fault:title_$FORBIDDEN")));
    }

    @Test
    void asksAnybodyElseToSignIn() {
        given().header("X-Requested-With", "XMLHttpRequest")
                .get("/test-editors")
                .then()
                .statusCode(401);
    }
}
