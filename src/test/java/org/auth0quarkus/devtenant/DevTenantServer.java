package org.auth0quarkus.devtenant;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** The development tenant on a server of its own, for tests of the packaged application and for measurements. */
public final class DevTenantServer implements AutoCloseable {
    public static final String CLIENT_ID = "dev-tenant-client";
    public static final String CLIENT_SECRET = "dev-tenant-client-secret-for-development-only";
    public static final String AUDIENCE = "https://dev-tenant.example/api";
    public static final String OTHER_AUDIENCE = "https://dev-tenant.example/orders";
    static final String APPLICATION = "Sample";

    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private final DevTenantSettings settings;

    private DevTenantServer(int port, Function<String, DevTenantSettings> settings, Memory memory, Clock clock) {
        HttpServer server =
                await(vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1"));
        // Only now is a random port known, and with it the issuer.
        this.settings = settings.apply("http://localhost:" + server.actualPort() + "/dev-tenant/");
        new DevTenant(vertx, this.settings, memory, clock, new SecureRandom()).mountOn(router);
    }

    /** On a random port, with the client of this class, for the application at this origin (no trailing slash). */
    public static DevTenantServer start(String applicationOrigin) {
        return start(0, issuer -> settings(issuer, applicationOrigin));
    }

    /** On this port (0 is a random one); the settings are made from the issuer. */
    public static DevTenantServer start(int port, Function<String, DevTenantSettings> settings) {
        return start(port, settings, Memory.fresh(), Clock.systemUTC());
    }

    static DevTenantServer start(int port, Function<String, DevTenantSettings> settings, Memory memory, Clock clock) {
        return new DevTenantServer(port, settings, memory, clock);
    }

    /** What an application at this origin would have registered. */
    public static DevTenantSettings settings(String issuer, String applicationOrigin) {
        return new DevTenantSettings(
                issuer,
                CLIENT_ID,
                CLIENT_SECRET,
                List.of(applicationOrigin + "/callback"),
                List.of(applicationOrigin + "/*"),
                applicationOrigin + "/backchannel-logout",
                AUDIENCE,
                Set.of(OTHER_AUDIENCE),
                APPLICATION,
                "RS256");
    }

    /** As above, of a tenant that signs with this algorithm. */
    public static DevTenantSettings settings(String issuer, String applicationOrigin, String algorithm) {
        DevTenantSettings usual = settings(issuer, applicationOrigin);
        return new DevTenantSettings(
                issuer,
                CLIENT_ID,
                CLIENT_SECRET,
                usual.callbackUrls(),
                usual.logoutUrls(),
                usual.backchannelLogoutUrl(),
                AUDIENCE,
                usual.otherAudiences(),
                APPLICATION,
                algorithm);
    }

    public DevTenantSettings settings() {
        return settings;
    }

    public String issuer() {
        return settings.issuer();
    }

    public DevTenantControl control() {
        return new DevTenantControl(issuer());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** Arguments: port, origin of the application. Runs until it is stopped. */
    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9090;
        String application = arguments.length > 1 ? arguments[1] : "http://localhost:8080";
        @SuppressWarnings("resource") // runs as long as the process does
        DevTenantServer server = start(port, issuer -> settings(issuer, application));
        System.out.printf(
                "AUTH0_ISSUER=%s%nAUTH0_CLIENT_ID=%s%nAUTH0_CLIENT_SECRET=%s%n",
                server.issuer(), CLIENT_ID, CLIENT_SECRET);
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The development tenant did not start or stop", e);
        }
    }
}
