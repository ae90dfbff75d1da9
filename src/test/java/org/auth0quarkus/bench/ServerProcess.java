package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that listens, and what it has cost so far. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Path log;
    private final Process process;
    private final long begun = System.nanoTime();

    private ServerProcess(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Does not wait until it listens. */
    static ServerProcess begin(int port, List<String> command, Map<String, String> settings) {
        try {
            Path log = Files.createTempFile("bench", ".log");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("AUTH0_") || name.startsWith("QUARKUS_"));
            builder.environment().putAll(settings);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServerProcess(port, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** Asks for the home page until it is there: milliseconds since the process began. */
    double awaitAnswer(String path) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        while (System.nanoTime() - begun < PATIENCE.toNanos() && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                socket.getOutputStream().write(request);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.startsWith("HTTP/1.1 200")) {
                    return (System.nanoTime() - begun) / 1e6;
                }
            } catch (IOException notYet) {
                // Asked again below.
            }
            LockSupport.parkNanos(2_000_000);
        }
        throw new IllegalStateException("no answer from " + origin() + path + ":\n" + log());
    }

    /** To one core, where that can be done, so that another is left to whoever makes the load. */
    void pin() {
        try {
            new ProcessBuilder("taskset", "-a", "-c", "-p", "0", String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noSuchTool) {
            // Then it shares all cores with the load.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** CPU time of all its threads, user and system, those of the collector and the compiler included. */
    double cpuMicros() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }

    /** What it keeps in memory, in MiB; not a number where there is no /proc. */
    double residentMiB() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
