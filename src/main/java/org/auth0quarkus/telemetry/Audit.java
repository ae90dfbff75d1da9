package org.auth0quarkus.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.Hkdf;
import org.auth0quarkus.config.Hmac;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes one line for each security event, to the log category {@code audit}, and counts it. The fields stand in the line
 * and, for JSON logs, beside it.
 */
@ApplicationScoped
@Startup
public class Audit {
    private static final Logger LOG = Logger.getLogger("audit");
    private static final int HASH_BYTES = 8;

    private final MeterRegistry meters;
    private final Hmac subjects;

    @Inject
    Audit(MeterRegistry meters, Auth0Config config) {
        this(meters, config.secret().get(0));
    }

    Audit(MeterRegistry meters, String secret) {
        this.meters = meters;
        this.subjects = new Hmac(Hkdf.derive(secret, "audit subject"));
        // There from the start: Prometheus sees no increase in a counter that begins at one.
        Arrays.stream(SecurityEvent.values())
                .filter(event -> !event.hasReason())
                .forEach(event -> events(event, ""));
    }

    /**
     * Tells that something happened in a request.
     *
     * @param subject whose session it is about, null when it is nobody's; only its hash is written
     * @param reason one of a few words, null for none; becomes a label of the counter
     */
    public void record(RoutingContext context, SecurityEvent event, String subject, Enum<?> reason) {
        record(context, event, subject, reason == null ? "" : tag(reason), null);
    }

    /** As above, with a sentence that names no person and no secret, for the line alone. */
    public void record(RoutingContext context, SecurityEvent event, String subject, String reason, String detail) {
        events(event, reason).increment();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event.tag());
        fields.put("reason", reason);
        fields.put("subject", subject == null ? "" : hash(subject));
        fields.put("correlationId", CorrelationId.of(context));
        fields.put("detail", detail == null ? "" : '"' + detail.replace('"', '\'') + '"');
        fields.values().removeIf(String::isEmpty);
        write(event, fields);
    }

    private Counter events(SecurityEvent event, String reason) {
        return meters.counter("auth0.security.events", "event", event.tag(), "reason", reason);
    }

    /** The same for the same user and {@code AUTH0_SECRET}, and no way back to the user without it. */
    String hash(String subject) {
        byte[] mac = subjects.of(subject.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, HASH_BYTES);
    }

    private static void write(SecurityEvent event, Map<String, String> fields) {
        fields.forEach(MDC::put);
        try {
            LOG.log(
                    event.level(),
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + field.getValue())
                            .collect(Collectors.joining(" ")));
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private static String tag(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
