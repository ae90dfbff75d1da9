package org.auth0quarkus.journey;

import static java.util.Map.entry;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.auth0quarkus.FreePorts;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.devtenant.DevTenantServer;

/**
 * The provider of a journey: the development tenant inside the application, or, as this resource for the packaged
 * application, on a server of its own.
 */
public class Tenant implements QuarkusTestResourceLifecycleManager {
    public static final String APPLICATION = "http://localhost:" + FreePorts.http();
    private static final String INSIDE = APPLICATION + "/dev-tenant/";

    private static String issuer = INSIDE;

    private DevTenantServer server;

    public static String issuer() {
        return issuer;
    }

    public static DevTenantControl control() {
        return new DevTenantControl(issuer);
    }

    @Override
    public Map<String, String> start() {
        server = DevTenantServer.start(APPLICATION);
        issuer = server.issuer();
        return Map.ofEntries(
                entry("auth0.issuer", issuer),
                entry("auth0.client-id", DevTenantServer.CLIENT_ID),
                entry("auth0.client-secret", DevTenantServer.CLIENT_SECRET),
                entry("auth0.secret", "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3"),
                entry("auth0.redirect-uri", APPLICATION + "/callback"),
                entry("auth0.scope", "openid profile email offline_access"),
                entry("auth0.audience", DevTenantServer.AUDIENCE),
                entry("auth0.api-url", issuer + "api"),
                entry("auth0.provider.timeout", "2s"),
                entry("auth0.provider.pause", "0s"),
                entry("quarkus.shutdown.delay", "0S"),
                // The launcher of the tests gives the packaged application no other than that of production.
                entry("quarkus.management.port", FreePorts.management()),
                entry("quarkus.management.host", "127.0.0.1"));
    }

    @Override
    public void stop() {
        issuer = INSIDE;
        server.close();
    }
}
