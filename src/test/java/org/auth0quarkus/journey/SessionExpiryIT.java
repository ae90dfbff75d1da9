package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;

/** A session that nobody uses is over, though its cookie was kept. */
class SessionExpiryIT {
    @Test
    void endsASessionThatIsNotUsedAndSaysSoInTheAuditLog() {
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.put("AUTH0_SESSION_INACTIVITY", "3s");
            try (Replica replica = Replica.start(port, settings);
                    Browser browser = new Browser(origin)) {
                browser.signIn("alice");
                String session = browser.cookie("session").orElseThrow();
                assertThat(isSignedIn(me(origin, session))).isTrue();
                // Each answer may carry a cookie that lives on; this one is left as it is.
                await().until(() -> !isSignedIn(me(origin, session)));
                assertThat(me(origin, session).headers().getValues("Set-Cookie"))
                        .singleElement()
                        .asString()
                        .startsWith("session=;")
                        .contains("Max-Age=0");
                assertThat(replica.log()).contains("event=session_expired subject=");
                assertThat(given().get(replica.metrics()).asString())
                        .contains("auth0_sessions_ended_total{cause=\"expired\"}");
            }
        }
    }

    private static Response me(String origin, String session) {
        return given().cookie("session", session).get(origin + "/api/me");
    }

    private static boolean isSignedIn(Response me) {
        return me.jsonPath().getBoolean("authenticated");
    }
}
