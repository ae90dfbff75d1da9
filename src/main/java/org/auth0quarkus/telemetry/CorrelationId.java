package org.auth0quarkus.telemetry;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.ext.web.RoutingContext;

/** The number that a visitor quotes and an operator finds in the log; made only when there is something to tell. */
public final class CorrelationId {
    private static final String KEY = CorrelationId.class.getName();

    private CorrelationId() {}

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
