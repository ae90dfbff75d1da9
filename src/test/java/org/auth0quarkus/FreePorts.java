package org.auth0quarkus;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where the application listens in tests: ports that are free, the same as long as the process lives. Not Quarkus' own random
 * port, 0: the redirect URI and the development tenant's issuer have to name it before the server starts.
 */
public final class FreePorts implements ConfigSource {
    private static final String HTTP = "quarkus.http.test-port";
    private static final String MANAGEMENT = "quarkus.management.test-port";
    /** Below those that Linux, macOS and Windows give to clients, which would take a port between two starts. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private static final Map<String, String> PORTS = Map.of(HTTP, chosen("http"), MANAGEMENT, chosen("management"));

    public static String http() {
        return PORTS.get(HTTP);
    }

    public static String management() {
        return PORTS.get(MANAGEMENT);
    }

    /** In a system property, as each class loader of a test has this class. */
    private static String chosen(String name) {
        return (String) System.getProperties().computeIfAbsent("test." + name + ".port", key -> free());
    }

    private static String free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return String.valueOf(socket.getLocalPort());
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    /** Before {@code application.properties}. */
    @Override
    public int getOrdinal() {
        return 275;
    }

    @Override
    public Set<String> getPropertyNames() {
        return PORTS.keySet();
    }

    @Override
    public String getValue(String name) {
        return PORTS.get(name);
    }

    @Override
    public String getName() {
        return "free ports for tests";
    }
}
