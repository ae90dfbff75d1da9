package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, as a load balancer does, until a probe answers with a status, or something else is so. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Readiness() {}

    static void await(String probe, int status) {
        AtomicInteger last = new AtomicInteger();
        until(() -> probe + " answers " + last + ", not " + status, () -> {
            last.set(given().get(probe).statusCode());
            return last.get() == status;
        });
    }

    /** Seconds that an access token lives which is due one second after it was issued, and good for a minute more. */
    static final long SOON_DUE = 61;

    /** Waits until a token that lives {@link #SOON_DUE} seconds, and was issued before, is due. */
    static void untilDue() {
        Instant due = Instant.now().plusMillis(1_100);
        until("a second passes", () -> Instant.now().isAfter(due));
    }

    static void until(String what, BooleanSupplier isSo) {
        until(() -> "not in time: " + what, isSo);
    }

    private static void until(Supplier<String> complaint, BooleanSupplier isSo) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (isSo.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(complaint.get());
    }
}
