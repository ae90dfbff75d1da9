package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Offers requests at a rate, whether those before were answered or not, as visitors do who do not know of each other. wrk
 * waits for its answers, so it offers less to a server that is slow, and so cannot overload one.
 */
public final class OpenLoop implements AutoCloseable {
    private final InetSocketAddress server;
    private final byte[] request;
    private final int connections;
    private final Selector selector;
    private final Deque<Line> free = new ArrayDeque<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Set<Line> busy = new HashSet<>();
    private final Latencies ok = new Latencies();
    private final Latencies shed = new Latencies();
    private int open;
    private long broken;

    private OpenLoop(int port, byte[] request, int connections) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.request = request;
        this.connections = connections;
        this.selector = Selector.open();
    }

    /** What became of all that was offered; times in microseconds, from when a request was due. */
    public record Seen(double offered, double ok, double shed, double p50, double p99, double shedP99, long lost) {}

    /** @param connections at most; a request that finds none free waits for one, and the wait counts */
    public static Seen run(int port, byte[] request, double rate, int seconds, int connections) {
        try (OpenLoop load = new OpenLoop(port, request, connections)) {
            return load.run(rate, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen run(double rate, int seconds) throws IOException {
        long offered = Math.round(rate * seconds);
        long begun = System.nanoTime();
        long sent = 0;
        while (sent < offered) {
            long now = System.nanoTime();
            for (; sent < offered && due(begun, sent, rate) <= now; sent++) {
                waiting.add(due(begun, sent, rate));
            }
            turn();
        }
        double time = (System.nanoTime() - begun) / 1e9;
        long okInTime = ok.count();
        long shedInTime = shed.count();
        // Who has waited for long still gets an answer, and it counts in the latencies.
        long end = System.nanoTime() + 10_000_000_000L;
        while (!(waiting.isEmpty() && busy.isEmpty()) && System.nanoTime() < end) {
            turn();
        }
        long lost = broken + waiting.size() + busy.size();
        return new Seen(
                offered / time,
                okInTime / time,
                shedInTime / time,
                ok.percentile(0.50),
                ok.percentile(0.99),
                shed.percentile(0.99),
                lost);
    }

    private static long due(long begun, long number, double rate) {
        return begun + (long) (number * 1e9 / rate);
    }

    private void turn() throws IOException {
        while (!waiting.isEmpty() && (!free.isEmpty() || open < connections)) {
            Line line = free.isEmpty() ? connect() : free.pop();
            line.begun = waiting.poll();
            busy.add(line);
            if (line.channel.isConnected()) {
                line.send();
            }
        }
        selector.select(1);
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
            serve((Line) keys.next().attachment());
        }
    }

    private Line connect() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(server);
        open++;
        Line line = new Line(channel);
        line.key = channel.register(
                selector, channel.isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, line);
        return line;
    }

    private void serve(Line line) throws IOException {
        try {
            if (line.key.isConnectable() && line.channel.finishConnect()) {
                line.key.interestOps(SelectionKey.OP_READ);
                line.send();
            } else if (line.key.isReadable()) {
                line.receive();
            }
        } catch (IOException e) {
            broken += busy.remove(line) ? 1 : 0;
            free.remove(line);
            open--;
            line.channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** A connection, with one request at a time. */
    private final class Line {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(16_384);
        private SelectionKey key;
        private long begun;
        private int length;

        Line(SocketChannel channel) {
            this.channel = channel;
        }

        void send() throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                // A few kilobytes, for which the socket has room, as it takes one request at a time.
                channel.write(bytes);
            }
        }

        void receive() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("closed");
            }
            if (length == 0) {
                length = Answers.length(answer.array(), answer.position());
            }
            if (length > 0 && answer.position() >= length) {
                (answer.get(9) == '5' ? shed : ok).add(System.nanoTime() - begun);
                answer.clear();
                length = 0;
                busy.remove(this);
                free.push(this);
            }
        }
    }

    /** Nanoseconds in, microseconds out. */
    private static final class Latencies {
        private long[] nanos = new long[1 << 16];
        private int count;

        void add(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
        }

        int count() {
            return count;
        }

        double percentile(double share) {
            if (count == 0) {
                return Double.NaN;
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(count - 1, Math.floor(count * share))] / 1e3;
        }
    }

    /** No more of HTTP than what the service answers with. */
    private static final class Answers {
        private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

        /** Of head and body together; 0 while that is not known. */
        static int length(byte[] bytes, int count) {
            int body = 0;
            for (int i = 0; i < count - 2; i++) {
                if (bytes[i] == '\n' && bytes[i + 1] == '\r') {
                    return i + 3 + body;
                }
                if (bytes[i] == '\n' && isLength(bytes, i + 1, count)) {
                    body = number(bytes, i + 1 + LENGTH.length);
                }
            }
            return 0;
        }

        private static boolean isLength(byte[] bytes, int from, int count) {
            return from + LENGTH.length < count
                    && Arrays.equals(bytes, from, from + LENGTH.length, LENGTH, 0, LENGTH.length);
        }

        private static int number(byte[] bytes, int from) {
            int number = 0;
            for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
                number = number * 10 + bytes[i] - '0';
            }
            return number;
        }
    }
}
