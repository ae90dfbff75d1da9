package org.auth0quarkus.telemetry;

import jakarta.inject.Singleton;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;

/**
 * Makes every span one that may leave the process: redacted, and without events. An event is an exception with its message
 * and stack trace, and messages quote what they are about. Said here and not by the property for it, as a variable of
 * OpenTelemetry would go before that.
 */
@Singleton
class SafeSpans implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private static final SpanLimits NO_EVENTS =
            SpanLimits.builder().setMaxNumberOfEvents(0).build();

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer(
                (provider, config) -> provider.setSpanLimits(NO_EVENTS).addSpanProcessor(new SpanRedaction()));
    }
}
