package org.auth0quarkus.telemetry;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;

/**
 * Keeps secrets and persons out of spans, by a list of what may be in them. Left alone they have the query of a callback
 * with its code, the address of the visitor and the name of the browser, and no property takes these out.
 */
class SpanRedaction implements ExtendedSpanProcessor {
    private static final String REDACTED = "REDACTED";

    /** Words of ours, of Quarkus or of the protocol. Not server.address: that is what the visitor sends as Host. */
    private static final Set<String> KEPT = Set.of(
            "code.function.name",
            "db.namespace",
            "db.operation",
            "db.system",
            "error.type",
            "http.request.method",
            "http.route",
            "url.scheme");

    /** What paths of ours and of the provider are made of; anything else may be a token, an id or a person. */
    private static final Pattern WORD = Pattern.compile("|\\.?[a-z_-]{1,32}(?:\\.json)?|v[0-9]");

    /** Scheme, whoever is named before an @, host and port, path, and the rest. */
    private static final Pattern URL = Pattern.compile("(https?://)(?:[^/?#]*@)?([^/?#@]+)([^?#]*).*");

    /** What comes after is one more that is no word. */
    private static final int SEGMENTS = 8;

    /** All others have written to the span by now, and it can still be changed. Numbers stay: status, sizes, ports. */
    @Override
    public void onEnding(ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            String name = key.getKey();
            if (KEPT.contains(name)) {
                return;
            }
            if (key.getType() == AttributeType.STRING) {
                span.setAttribute(name, redacted(name, (String) value));
            } else if (key.getType() == AttributeType.STRING_ARRAY) {
                span.setAttribute(AttributeKey.stringArrayKey(name), List.of(REDACTED));
            }
        });
    }

    /** Attributes cannot be taken away here, only written over. */
    private static String redacted(String name, String value) {
        return switch (name) {
            case "url.path" -> words(value);
            case "url.full" -> withoutQuery(value);
            default -> REDACTED;
        };
    }

    private static String words(String path) {
        return Arrays.stream(path.split("/", SEGMENTS))
                .map(segment -> WORD.matcher(segment).matches() ? segment : "*")
                .collect(Collectors.joining("/"));
    }

    /** Whom we ask is no secret: the host is one of our settings. */
    private static String withoutQuery(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() ? parts.group(1) + parts.group(2) + words(parts.group(3)) : REDACTED;
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // What is written at the end is not there yet.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Too late to change it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
