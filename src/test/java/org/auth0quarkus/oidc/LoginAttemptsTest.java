package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.auth0quarkus.config.MovableClock;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.config.SampleBaseUrl;
import org.auth0quarkus.seal.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private String cookie;

    /** {@code /begin?state=} begins an attempt, {@code /find?state=} says where a found one leads. */
    @BeforeEach
    void serve() {
        LoginAttempts attempts = new LoginAttempts(
                new OwnCookies(SampleBaseUrl.of(URI.create("https://app.example.com/callback"))),
                true,
                new Stamp(),
                clock);
        Router router = Router.router(vertx);
        router.get("/begin").handler(context -> {
            String state = context.queryParams().get("state");
            context.response().addCookie(Cookie.cookie("q_auth_" + state, "of-Quarkus"));
            attempts.begin(context, state, "/profile", null);
            context.end();
        });
        router.get("/find")
                .handler(context ->
                        context.end(attempts.find(context, context.queryParams().get("state"))
                                .map(LoginAttempt::returnTo)
                                .orElse("none")));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        cookie = request().get("/begin?state=s").getCookie("__Host-login_s");
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RequestSpecification request() {
        return RestAssured.given().port(server.actualPort());
    }

    private String find(String... namesAndValues) {
        RequestSpecification request = request();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.cookie(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.get("/find?state=s").asString();
    }

    @Test
    void findTheAttemptOfThisBrowser() {
        assertThat(find("__Host-login_s", cookie, "q_auth_s", "of-Quarkus")).isEqualTo("/profile");
    }

    @Test
    void findNothingThatASiblingHostCouldPlant() {
        assertThat(find("q_auth_s", "of-Quarkus")).isEqualTo("none");
        assertThat(find("login_s", cookie, "q_auth_s", "of-Quarkus")).isEqualTo("none");
        assertThat(find("__Host-login_s", cookie, "q_auth_s", "planted")).isEqualTo("none");
        assertThat(find("__Host-login_s", "not-sealed", "q_auth_s", "of-Quarkus"))
                .isEqualTo("none");
    }

    @Test
    void findNoneOfAnotherState() {
        String other = request().get("/begin?state=t").getCookie("__Host-login_t");
        assertThat(find("__Host-login_s", other, "q_auth_s", "of-Quarkus")).isEqualTo("none");
    }

    @Test
    void findNoneThatIsOver() {
        clock.advance(Duration.ofMinutes(10));
        assertThat(find("__Host-login_s", cookie, "q_auth_s", "of-Quarkus")).isEqualTo("/profile");
        clock.advance(Duration.ofSeconds(1));
        assertThat(find("__Host-login_s", cookie, "q_auth_s", "of-Quarkus")).isEqualTo("none");
    }

    /** Shows whether something went through a seal, no more. */
    private record Stamp() implements Sealing {
        @Override
        public String seal(byte[] content) {
            return "sealed." + HexFormat.of().formatHex(content);
        }

        @Override
        public Optional<byte[]> open(String sealed) {
            return sealed.startsWith("sealed.")
                    ? Optional.of(HexFormat.of().parseHex(sealed.substring(7)))
                    : Optional.empty();
        }
    }
}
