package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser and no provider sends: each is answered at once, and nothing of it stays. */
class StrangersIT {
    private static final int FLOOD = 3000;
    private static final String HOST = "Host: localhost\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String MARK = "strangerstext";

    private static DevTenantServer tenant;
    private static Replica replica;
    private static RawClient raw;

    @BeforeAll
    static void start() {
        int port = RedisProcess.freePort();
        tenant = DevTenantServer.start("http://localhost:" + port);
        replica = Replica.start(port, Replica.settings(tenant, "http://localhost:" + port));
        raw = new RawClient(port);
    }

    @AfterAll
    static void stop() {
        replica.close();
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a#b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "POST /logout HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
            })
    void areToldThatARequestIsMalformedAndClosedOn(String request) {
        RawClient.Answer answer = raw.send(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head().toLowerCase()).contains("connection: close", "content-security-policy:", "no-store");
        assertThat(answer.body()).contains("<html");
    }

    @Test
    void findNoMethodButTheRegisteredOnes() {
        assertThat(raw.send("INVENTED / HTTP/1.1\r\n" + HOST + CLOSE + "\r\n").status())
                .isEqualTo(501);
        RawClient.Answer lacking = raw.send("PROPFIND /profile HTTP/1.1\r\n" + HOST + CLOSE + "\r\n");
        assertThat(lacking.status()).isEqualTo(405);
        assertThat(lacking.head().toLowerCase()).contains("allow: get, options");
        assertThat(raw.send("HEAD / HTTP/1.1\r\n" + HOST + CLOSE + "\r\n").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "{", "}", "^", "`", "\"", "<", ">", "\\", "[", "]", "\u00c3\u00a4"})
    void reachThePageWithWhatBrowsersDoNotEscape(String character) {
        assertThat(raw.get("/?q=" + character).status()).isEqualTo(200);
        assertThat(raw.get("/api/me?q=" + character).status()).isEqualTo(200);
        assertThat(raw.get("/assets/app.css?q=" + character).status()).isEqualTo(200);
        assertThat(raw.get("/profile?q=" + character).status()).isEqualTo(302);
        assertThat(raw.get("/nowhere" + character).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/profile", "/login", "/assets/app.css", "/nowhere"})
    void getAPageForAnEscapeThatIsNone(String path) {
        for (String escape : new String[] {"%", "%zz", "%ff"}) {
            RawClient.Answer answer = raw.get(path + "?q=" + escape);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("<html");
        }
    }

    static Stream<String> forms() {
        String form = "Content-Type: application/x-www-form-urlencoded";
        String multipart = "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"csrf\"\r\n\r\n" + MARK;
        return Stream.of(
                form + "\r\n\r\ncsrf=%" + MARK,
                form + "\r\n\r\nlogout_token=%zz" + MARK,
                form + "; charset=nope\r\n\r\ncsrf=" + MARK,
                form + "; charset=\"\r\n\r\ncsrf=" + MARK,
                form + "\r\n\r\n" + (MARK + "=1&").repeat(1001),
                "Content-Type: bogus\r\n\r\n" + MARK,
                "X: no type\r\n\r\n" + MARK,
                multipart);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areAnsweredAtOnceWhateverFormTheySend(String form) {
        int body = form.length() - form.indexOf("\r\n\r\n") - 4;
        for (String path : new String[] {"/logout", "/backchannel-logout"}) {
            RawClient.Answer answer = raw.send(
                    "POST " + path + " HTTP/1.1\r\n" + HOST + CLOSE + "Content-Length: " + body + "\r\n" + form);
            assertThat(answer.status()).isIn(400, 413, 415);
            assertThat(answer.body()).isNotEmpty();
            assertThat(answer.text()).doesNotContain(MARK);
        }
        assertThat(replica.log()).doesNotContain(MARK).doesNotContain("Uncaught");
    }

    @Test
    void areOneSeriesHoweverManyNamesTheyInvent() {
        Map<String, IntConsumer> floods = Map.of(
                "methods", i -> raw.send("M" + MARK + i + " / HTTP/1.1\r\n" + HOST + CLOSE + "\r\n"),
                "escapes", i -> raw.get("/%zz" + MARK + i),
                "paths", i -> raw.get("/" + MARK + i + "/"),
                "broken off",
                        i -> raw.breakOff("POST /" + MARK + i + " HTTP/1.1\r\n" + HOST + "Content-Length: 9\r\n\r\na"));
        floods.forEach((name, request) -> IntStream.range(0, FLOOD).parallel().forEach(request));
        String metrics =
                given().get(replica.metrics()).then().statusCode(200).extract().asString();
        assertThat(metrics).doesNotContain(MARK);
        assertThat(metrics.length()).isLessThan(2_000_000);
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .hasSizeLessThan(60);
        assertThat(replica.log().lines().filter(line -> line.contains("malformed requests were refused")))
                .hasSizeLessThan(20);
        assertThat(replica.log()).doesNotContain(MARK);
    }

    @Test
    void doNotHideTheRoutes() {
        raw.get("/login");
        raw.get("/callback?state=x&code=y");
        String metrics = given().get(replica.metrics()).asString();
        assertThat(metrics)
                .contains("status=\"302\",uri=\"/login\"", "status=\"400\",uri=\"/callback\"")
                .doesNotContain("REDIRECTION\",status=\"302\",uri=\"REDIRECTION\"");
        assertThat(metrics.lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_bucket{")
                                && line.contains("status=\"302\",uri=\"/login\"")))
                .hasSizeBetween(5, 24);
    }
}
