package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that are opened and stay, each after it has sent the same. */
public final class Crowd implements AutoCloseable {
    private final List<SocketChannel> connections = new ArrayList<>();

    private Crowd() {}

    /** Of visitors who have sent this, perhaps half of a request, and wait. */
    public static Crowd sending(String text, int count, int port) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < count; i++) {
            crowd.open(text, port);
        }
        return crowd;
    }

    /** Of visitors who have been answered and keep their connection. */
    public static Crowd answered(String request, int count, int port) {
        Crowd crowd = new Crowd();
        ByteBuffer answer = ByteBuffer.allocate(16_384);
        for (int i = 0; i < count; i++) {
            crowd.open(request, port);
            crowd.read(crowd.connections.get(i), answer.clear());
        }
        return crowd;
    }

    private void open(String text, int port) {
        try {
            SocketChannel connection = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            connections.add(connection);
            connection.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            int open = connections.size();
            close();
            throw new UncheckedIOException(
                    "no more than " + open + " connections: ulimit -n has to be 12,000 or more", e);
        }
    }

    private void read(SocketChannel connection, ByteBuffer answer) {
        try {
            if (connection.read(answer) < 0) {
                throw new IOException("closed without an answer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many the server has closed, without waiting for any. */
    public long closed() {
        ByteBuffer rest = ByteBuffer.allocate(65_536);
        return connections.stream()
                .filter(connection -> {
                    try {
                        connection.configureBlocking(false);
                        int read = connection.read(rest.clear());
                        while (read > 0) {
                            read = connection.read(rest.clear());
                        }
                        return read < 0;
                    } catch (IOException e) {
                        return true;
                    }
                })
                .count();
    }

    @Override
    public void close() {
        for (SocketChannel connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
