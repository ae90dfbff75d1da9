package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A replica with a small heap that gets more than it can do: too many visitors, too slow ones, too much of each. */
@Timeout(240)
class OverloadIT {
    private static final String HEAD = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n";
    private static final String FORM = "POST /backchannel-logout HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final Pattern SHED = Pattern.compile("(?m)^auth0_requests_shed_total (\\S+)$");

    private final int port = RedisProcess.freePort();
    /** Not localhost, which has a second address where nobody listens. */
    private final String origin = "http://127.0.0.1:" + port;

    private final DevTenantServer tenant = DevTenantServer.start(origin);

    @AfterEach
    void closeTenant() {
        tenant.close();
    }

    private Replica start(Map<String, String> more) {
        Map<String, String> settings = Replica.settings(tenant, origin);
        // Goes before the options of the command.
        settings.put("_JAVA_OPTIONS", "-Xmx128m");
        settings.putAll(more);
        Replica replica = Replica.start(port, settings);
        Readiness.await(replica.health("ready"), 200);
        return replica;
    }

    @Test
    void answersWhileThousandsOfConnectionsWaitForNothing() {
        try (Replica replica = start(Map.of());
                Crowd idle = Crowd.answered("GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n", 10_000, port);
                Crowd slowHeads = Crowd.sending(HEAD + "X-Slow: ", 500, port);
                Crowd slowBodies = Crowd.sending(FORM + "Content-Length: 60000\r\n\r\nlogout_token=", 500, port);
                Crowd slowReaders = Crowd.sending((HEAD + "\r\n").repeat(5), 200, port)) {
            // All of their pages at once are more than a process that has just begun can make.
            Readiness.await(origin + "/", 200);
            given().get(replica.health("ready")).then().statusCode(200);

            assertThat(idle.closed()).as("idle connections that were closed").isZero();
            assertThat(slowHeads.closed()).isZero();
            assertThat(slowBodies.closed()).isZero();
            assertThat(slowReaders.closed()).isZero();
            given().get(origin + "/").then().statusCode(200);
        }
    }

    @Test
    void closesOnWhoeverSendsByteAfterByteForEver() throws IOException {
        try (Replica replica = start(Map.of("QUARKUS_HTTP_IDLE_TIMEOUT", "2S"))) {
            assertThat(dripped(HEAD + "X-Slow: ")).as("the answer to a head").isEmpty();
            assertThat(dripped(FORM + "Content-Length: 60000\r\n\r\nlogout_token="))
                    .as("the answer to a body")
                    .isEmpty();
            given().get(replica.health("live")).then().statusCode(200);
        }
    }

    /** Sends this, then one byte after the other until the server closes the connection; what it has answered. */
    private String dripped(String begin) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                socket.getOutputStream().write('a');
                try {
                    int read = socket.getInputStream().read();
                    if (read < 0) {
                        return answer.toString();
                    }
                    answer.append((char) read);
                } catch (SocketTimeoutException nothingYet) {
                    // One more byte.
                }
            }
        } catch (SocketException closed) {
            return answer.toString();
        }
    }

    @Test
    void refusesWhatIsTooLong() {
        try (Replica replica = start(Map.of())) {
            assertThat(answer(HEAD + "X-Long: " + "a".repeat(50_000) + "\r\n\r\n"))
                    .contains(" 431 ");
            assertThat(answer("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .contains(" 414 ");
            assertThat(answer(FORM + "Content-Length: 70000\r\n\r\n")).contains(" 413 ");
            String part = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
            assertThat(answer(FORM + "Transfer-Encoding: chunked\r\n\r\n" + part.repeat(3)))
                    .contains(" 413 ");
            given().get(replica.health("live")).then().statusCode(200);
        }
    }

    @Test
    void closesConnectionsAboveTheLimitAndTakesThemAgainLater() {
        try (Replica replica = start(Map.of("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "50"))) {
            try (Crowd crowd = Crowd.sending(HEAD, 60, port)) {
                given().get(replica.health("ready")).then().statusCode(200);
                Readiness.until("10 of 60 are closed", () -> crowd.closed() >= 10);
                assertThat(crowd.closed()).isLessThanOrEqualTo(11);
            }
            Readiness.until("the page is answered", () -> answer(HEAD + "\r\n").startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void turnsAwayWhatCannotBeAnsweredSoonAndAnswersAgainAfterwards() {
        // Not compiled and on one thread, the pages are too slow for this load on any machine.
        try (Replica replica = start(Map.of("JAVA_TOOL_OPTIONS", "-Xint", "QUARKUS_HTTP_IO_THREADS", "1"))) {
            assertThat(shed(replica)).isZero();
            CompletableFuture<OpenLoop.Seen> flood = flood("/", 500);

            Response page = turnedAway("text/html");
            assertThat(page.asString())
                    .contains("<div lang=\"en\">", text("fault:title_$UNAVAILABLE"), "<div lang=\"zh-Hans\">")
                    .doesNotContain("<link", "<script", "style=");
            assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
            JsonPath problem = turnedAway("application/json").jsonPath();
            assertThat(problem.getMap("")).containsOnlyKeys("title", "status", "detail");
            given().get(replica.health("live")).then().statusCode(200);
            given().get(replica.health("ready")).then().statusCode(200);
            logoutIsHeard();

            OpenLoop.Seen seen = flood.join();
            assertThat(seen.shed()).isPositive();
            assertThat(seen.ok()).isPositive();
            assertThat(shed(replica)).isPositive();
            Readiness.await(origin + "/", 200);
        }
    }

    /** For ten seconds, more than a slow replica can answer. */
    private CompletableFuture<OpenLoop.Seen> flood(String path, int connections) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return CompletableFuture.supplyAsync(() -> OpenLoop.run(port, request, 6_000, 10, connections));
    }

    private Response turnedAway(String accept) {
        AtomicReference<Response> answer = new AtomicReference<>();
        Readiness.until("turned away", () -> {
            answer.set(given().accept(accept).get(origin + "/profile"));
            return answer.get().statusCode() == 503;
        });
        assertThat(answer.get().header("Retry-After")).isEqualTo("5");
        assertThat(answer.get().header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.get().header("Set-Cookie")).isNull();
        return answer.get();
    }

    /** The provider need not say it twice. */
    private void logoutIsHeard() {
        for (int i = 0; i < 10; i++) {
            given().formParam("logout_token", "no.token.atall")
                    .post(origin + "/backchannel-logout")
                    .then()
                    .statusCode(400);
        }
    }

    /** All that is answered to this, on a connection that is then given up. */
    private String answer(String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200 ".length());
            return new String(start, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double shed(Replica replica) {
        return SHED.matcher(given().get(replica.metrics()).asString())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }
}
