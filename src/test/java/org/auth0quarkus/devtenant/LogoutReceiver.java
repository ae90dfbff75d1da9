package org.auth0quarkus.devtenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The application's end of the back channel: keeps the logout tokens it is posted. */
final class LogoutReceiver implements AutoCloseable {
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile boolean answers = true;

    LogoutReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/backchannel-logout", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/backchannel-logout";
    }

    String nextToken() {
        try {
            String body = bodies.poll(5, TimeUnit.SECONDS);
            if (body == null || !body.startsWith("logout_token=")) {
                throw new AssertionError("No logout token but " + body);
            }
            return body.substring("logout_token=".length());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String nextSid() {
        return Visitor.claimsOf(nextToken()).getString("sid");
    }

    void holdAnswers() {
        answers = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (answers) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }
}
