package org.auth0quarkus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.auth0quarkus.PackagedApplication;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.RedisProcess;

/** The packaged application, with the collector of its image, and its development tenant, each in a process of its own. */
record Place(ServerProcess application, ServerProcess tenant, double startMiB) implements AutoCloseable {
    private static final String SECRET = "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3";

    /** Those of the image, but for the largest heap. */
    static final List<String> OPTIONS = List.of(
            "-Xmx128m",
            "-Xms64m",
            "-Xmn32m",
            "-XX:MetaspaceSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TrimNativeHeapInterval=2000");

    static Place open(Map<String, String> more, String... jvmOptions) {
        int port = RedisProcess.freePort();
        ServerProcess tenant = tenant("http://localhost:" + port);
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(jvmOptions));
        ServerProcess application = ServerProcess.begin(
                port, PackagedApplication.command(options.toArray(String[]::new)), settings(tenant, port, more));
        application.awaitAnswer("/");
        return new Place(application, tenant, application.residentMiB());
    }

    static ServerProcess tenant(String applicationOrigin) {
        int port = RedisProcess.freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ServerProcess tenant = ServerProcess.begin(
                port,
                List.of(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevTenantServer.class.getName(),
                        String.valueOf(port),
                        applicationOrigin),
                Map.of());
        tenant.awaitAnswer("/dev-tenant/.well-known/openid-configuration");
        return tenant;
    }

    static Map<String, String> settings(ServerProcess tenant, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "AUTH0_ISSUER",
                tenant.origin() + "/dev-tenant/",
                "AUTH0_CLIENT_ID",
                DevTenantServer.CLIENT_ID,
                "AUTH0_CLIENT_SECRET",
                DevTenantServer.CLIENT_SECRET,
                "AUTH0_SECRET",
                SECRET,
                "AUTH0_REDIRECT_URI",
                "http://localhost:" + port + "/callback",
                "AUTH0_SCOPE",
                "openid profile email offline_access",
                "AUTH0_AUDIENCE",
                DevTenantServer.AUDIENCE));
        settings.putAll(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(RedisProcess.freePort()),
                "QUARKUS_SHUTDOWN_DELAY", "0S",
                // As in the image.
                "MALLOC_ARENA_MAX", "2"));
        settings.putAll(more);
        return settings;
    }

    String origin() {
        return application.origin();
    }

    @Override
    public void close() {
        application.close();
        tenant.close();
    }
}
