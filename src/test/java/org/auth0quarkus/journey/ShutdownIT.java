package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A replica that is told to end: first not ready, then on its way out, and what is under way is finished. */
@Timeout(120)
class ShutdownIT {
    private static final String BODY = "logout_token=not-a-token";
    private static final int HALF = BODY.length() / 2;

    private final int port = RedisProcess.freePort();
    private final String origin = "http://localhost:" + port;

    @Test
    void finishesWhatIsUnderWay() throws IOException {
        try (DevTenantServer tenant = DevTenantServer.start(origin);
                Replica replica = Replica.start(port, settings(tenant));
                Socket slow = new Socket("localhost", port)) {
            Readiness.await(replica.health("ready"), 200);
            send(
                    slow,
                    "POST /backchannel-logout HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + BODY.length()
                            + "\r\n\r\n" + BODY.substring(0, HALF));
            // So that its head has been read: one server thread may read in any order.
            given().get(origin + "/").then().statusCode(200);

            replica.terminate();
            Readiness.await(replica.health("ready"), 503);
            given().get(replica.health("live")).then().statusCode(200);
            given().get(origin + "/").then().statusCode(200);

            awaitFarewell();
            send(slow, BODY.substring(HALF));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"error\":\"invalid_request\"");
            replica.awaitEnd();
        }
    }

    private Map<String, String> settings(DevTenantServer tenant) {
        Map<String, String> settings = Replica.settings(tenant, origin);
        settings.put("QUARKUS_SHUTDOWN_DELAY", "3S");
        settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "60S");
        return settings;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Then the delay is over: from now on connections are closed after their answer. */
    private void awaitFarewell() {
        while (!"close".equals(given().get(origin + "/").header("Connection"))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
