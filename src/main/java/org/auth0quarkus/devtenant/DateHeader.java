package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.vertx.ext.web.RoutingContext;

/** Dates every answer (RFC 9110 section 6.6.1), by which a client can tell that the clocks differ. */
final class DateHeader {
    private final Clock clock;
    private final Faults faults;

    DateHeader(Clock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    void add(RoutingContext ctx) {
        long skew = faults.valueOf(Fault.CLOCK_SKEW).map(IdTokens::skew).orElse(0L);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(skew).atOffset(ZoneOffset.UTC));
        ctx.response().putHeader("Date", date);
        ctx.next();
    }
}
