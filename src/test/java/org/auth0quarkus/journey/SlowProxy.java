package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A network that takes its time: passes everything on, answers as late as told. */
final class SlowProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private volatile Duration latency = Duration.ZERO;

    SlowProxy(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void answersAfter(Duration latency) {
        this.latency = latency;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            Socket redis = new Socket("127.0.0.1", target);
            inBackground(() -> pass(client, redis, false));
            inBackground(() -> pass(redis, client, true));
        }
    }

    private void pass(Socket from, Socket to, boolean late) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int read = from.getInputStream().read(buffer);
                read >= 0;
                read = from.getInputStream().read(buffer)) {
            if (late) {
                LockSupport.parkNanos(latency.toNanos());
            }
            to.getOutputStream().write(buffer, 0, read);
            to.getOutputStream().flush();
        }
        to.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side is gone, which is how connections end.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
