package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in front of Quarkus OIDC: an attempt is this browser's, and is completed once. */
@QuarkusTest
class CallbackGuardTest {
    private final DevTenantControl tenant = Tenant.control();

    @BeforeEach
    @AfterEach
    void resetTheTenant() {
        tenant.reset();
    }

    private static Attempt attempt(String user) {
        return Attempt.of(Tenant.APPLICATION, user);
    }

    private static void assertCompleted(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(Tenant.APPLICATION + "/profile");
        assertThat(answer.cookie("session")).isNotBlank();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static void assertUnknown(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("This login can&#39;t be completed");
        assertThat(answer.cookies()).doesNotContainKey("session");
    }

    private static boolean isSignedIn(Response answer) {
        return given().cookie("session", answer.cookie("session"))
                .get(Tenant.APPLICATION + "/api/me")
                .jsonPath()
                .getBoolean("authenticated");
    }

    @Test
    void refusesCookiesThatASiblingHostPlanted() {
        Attempt attackers = attempt("bob");
        Map<String, String> planted = new HashMap<>(attackers.cookies());
        planted.put("login_" + attackers.state(), System.currentTimeMillis() + ".Lw.");
        assertUnknown(new Attempt(attackers.origin(), attackers.callback(), planted).complete());

        planted.remove("login_" + attackers.state());
        planted.put("lang", "en");
        assertUnknown(new Attempt(attackers.origin(), attackers.callback(), planted).complete());

        assertCompleted(attackers.complete());
    }

    @Test
    void refusesAPlantedAttemptOverALiveSession() {
        String session = attempt("alice").complete().cookie("session");
        Attempt attackers = attempt("bob");
        Response home = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie("session", session)
                .cookie("q_auth_" + attackers.state(), attackers.cookies().get("q_auth_" + attackers.state()))
                .get(attackers.callback());
        assertThat(home.header("Location")).isEqualTo(Tenant.APPLICATION + "/");
        assertThat(home.cookies()).doesNotContainKey("session");
    }

    @Test
    void givesASecondCallbackTheSessionOfTheFirst() {
        Attempt attempt = attempt("alice");
        Response first = attempt.complete();
        Response second = attempt.complete();
        assertCompleted(first);
        assertCompleted(second);
        assertThat(second.cookie("session")).isEqualTo(first.cookie("session"));
        assertThat(tenant.count("authorization_code")).as("codes redeemed").isEqualTo(1);
        assertThat(isSignedIn(second)).isTrue();
    }

    @Test
    void letsTheSecondWaitWhileTheFirstIsUnderWay() {
        tenant.faultWith("token_delay", "1");
        Attempt attempt = attempt("alice");
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(attempt::complete);
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(attempt::complete);
        assertCompleted(first.join());
        assertCompleted(second.join());
        assertThat(second.join().cookie("session")).isEqualTo(first.join().cookie("session"));
    }

    /** As a double click does it: the first request is broken off before it is answered. */
    @Test
    void givesTheSecondASessionThoughTheBrowserLeftTheFirst() throws IOException {
        tenant.faultWith("token_delay", "1");
        Attempt attempt = attempt("alice");
        try (Socket first =
                new Socket("localhost", URI.create(Tenant.APPLICATION).getPort())) {
            first.getOutputStream().write(attempt.head().getBytes(StandardCharsets.US_ASCII));
            first.getOutputStream().flush();
            await().until(() -> tenant.count("authorization_code") == 1);
        }
        assertCompleted(attempt.complete());
        assertThat(tenant.count("authorization_code")).isEqualTo(1);
    }

    @Test
    void tellsTheSecondWhatWasWrongWithTheFirst() {
        tenant.fault("token_invalid_grant");
        Attempt attempt = attempt("alice");
        assertThat(attempt.complete().statusCode()).isEqualTo(400);
        assertThat(attempt.complete().asString()).contains("The login was not accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "POST", "PUT"})
    void completesNothingByAnotherMethod(String method) {
        Attempt attempt = attempt("alice");
        Response answer = attempt.request().request(method, attempt.callback());
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("Location")).isNull();
        assertCompleted(attempt.complete());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch",
        "next-router-prefetch, 1"
    })
    void startsNoAttemptAheadOfTheVisitor(String header, String value) {
        Response answer =
                given().redirects().follow(false).header(header, value).get(Tenant.APPLICATION + "/login");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void startsNoAttemptForAHead() {
        Response answer = given().redirects().follow(false).head(Tenant.APPLICATION + "/login");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void refusesTheAnswerOfAnotherProvider() {
        Attempt attempt = attempt("alice");
        Response mixedUp = attempt.request().get(attempt.callback() + "&iss=https%3A%2F%2Fevil.example%2F");
        assertThat(mixedUp.statusCode()).isEqualTo(400);
        assertThat(mixedUp.asString()).contains("We couldn&#39;t verify who you are");
        assertThat(tenant.count("authorization_code"))
                .as("no code sent to a token endpoint")
                .isZero();
    }
}
