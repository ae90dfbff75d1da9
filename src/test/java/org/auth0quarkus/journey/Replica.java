package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.auth0quarkus.PackagedApplication;
import org.auth0quarkus.devtenant.DevTenantServer;

/** The packaged application in a process of its own, one of several behind one base URL. */
public final class Replica implements AutoCloseable {
    private final int port;
    private final int managementPort = RedisProcess.freePort();
    private final Path log;
    private final Process process;

    /** Kept, as they are searched for secrets at the end. */
    static final Path LOGS = PackagedApplication.TARGET.resolve("replica-logs");

    private Replica(int port, Map<String, String> settings) {
        this.port = port;
        try {
            this.log = Files.createTempFile(Files.createDirectories(LOGS), "replica", ".log");
            ProcessBuilder builder = new ProcessBuilder(PackagedApplication.command("-Xmx192m"));
            builder.environment().keySet().removeIf(name -> name.startsWith("AUTH0_") || name.startsWith("QUARKUS_"));
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
            builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            // Nobody sends requests to a replica that a test has closed.
            builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
            builder.environment().putAll(settings);
            this.process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Replica start(int port, Map<String, String> settings) {
        Replica replica = new Replica(port, settings);
        RedisProcess.awaitPort(port, Duration.ofSeconds(60));
        RedisProcess.awaitPort(replica.managementPort, Duration.ofSeconds(60));
        return replica;
    }

    /** What all replicas of an application at this origin share. */
    public static Map<String, String> settings(DevTenantServer tenant, String origin) {
        return new HashMap<>(Map.of(
                "AUTH0_ISSUER",
                tenant.issuer(),
                "AUTH0_CLIENT_ID",
                DevTenantServer.CLIENT_ID,
                "AUTH0_CLIENT_SECRET",
                DevTenantServer.CLIENT_SECRET,
                "AUTH0_SECRET",
                "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3",
                "AUTH0_REDIRECT_URI",
                origin + "/callback",
                "AUTH0_SCOPE",
                "openid profile email offline_access",
                "AUTH0_AUDIENCE",
                DevTenantServer.AUDIENCE,
                "AUTH0_API_URL",
                tenant.issuer() + "api"));
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    /** Where probes ask: {@code live}, {@code ready} or {@code started}. */
    String health(String probe) {
        return "http://localhost:" + managementPort + "/q/health/" + probe;
    }

    /** What Prometheus reads. */
    String metrics() {
        return "http://localhost:" + managementPort + "/q/metrics";
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, and does not wait until it has. */
    void terminate() {
        process.destroy();
    }

    void awaitEnd() {
        await();
        if (process.isAlive()) {
            throw new IllegalStateException("it did not end:\n" + log());
        }
    }

    void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        await();
        process.destroyForcibly();
    }
}
