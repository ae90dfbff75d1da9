package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits, as a load balancer does, until a probe answers with a status. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Readiness() {}

    static void await(String probe, int status) {
        Instant deadline = Instant.now().plus(PATIENCE);
        int last = 0;
        while (Instant.now().isBefore(deadline)) {
            last = given().get(probe).statusCode();
            if (last == status) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(probe + " answers " + last + ", not " + status);
    }
}
