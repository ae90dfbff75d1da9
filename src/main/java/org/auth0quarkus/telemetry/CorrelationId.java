package org.auth0quarkus.telemetry;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.ext.web.RoutingContext;

/** The number that a visitor quotes and an operator finds in the log; made by the first line that has it. */
public final class CorrelationId {
    private static final String KEY = CorrelationId.class.getName();

    private CorrelationId() {}

    /** Null when no line of the log has one for this request: then there is nothing to quote. */
    public static String inLog(RoutingContext context) {
        return context.get(KEY);
    }

    /** For a line of the log. */
    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        if (id == null) {
            // It names a log line and protects nothing, so it need not be unguessable.
            String hex = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            id = hex.substring(0, 4) + "-" + hex.substring(4);
            context.put(KEY, id);
        }
        return id;
    }
}
