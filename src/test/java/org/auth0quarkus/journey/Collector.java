package org.auth0quarkus.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes traces in by OTLP over http (https://opentelemetry.io/docs/specs/otlp/), and keeps them. */
final class Collector implements AutoCloseable {
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that came, as it came: text is UTF-8 in a protobuf message. */
    String received() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        requests.forEach(all::writeBytes);
        return all.toString(StandardCharsets.UTF_8);
    }

    List<Span> spans() {
        return resourceSpans()
                .flatMap(resourceSpans -> resourceSpans.messages(2))
                .flatMap(scopeSpans -> scopeSpans.messages(2))
                .map(Span::of)
                .toList();
    }

    /** What is said of the process that the spans are from. */
    List<Map<String, String>> resources() {
        return resourceSpans()
                .flatMap(resourceSpans -> resourceSpans.messages(1))
                .map(resource -> attributes(resource, 1))
                .toList();
    }

    private Stream<Protobuf> resourceSpans() {
        return requests.stream().map(Protobuf::of).flatMap(request -> request.messages(1));
    }

    private static Map<String, String> attributes(Protobuf message, int number) {
        Map<String, String> attributes = new TreeMap<>();
        message.messages(number)
                .forEach(attribute -> attributes.put(
                        attribute.text(1),
                        attribute.messages(2).map(Collector::value).findFirst().orElse("")));
        return attributes;
    }

    private static String value(Protobuf value) {
        String text = value.text(1);
        return text.isEmpty() ? String.valueOf(value.number(3)) : text;
    }

    private void receive(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The ids are hexadecimal; the numbers of the fields are those of OpenTelemetry's trace.proto. */
    record Span(String trace, String id, String parent, String name, Map<String, String> attributes, long events) {
        private static Span of(Protobuf span) {
            return new Span(
                    span.hex(1),
                    span.hex(2),
                    span.hex(4),
                    span.text(5),
                    Collector.attributes(span, 9),
                    span.messages(11).count());
        }
    }
}
