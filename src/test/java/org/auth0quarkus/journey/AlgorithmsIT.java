package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that sign otherwise than with RS256: one setting is all that differs. */
class AlgorithmsIT {
    private final int port = RedisProcess.freePort();
    private final String origin = "http://localhost:" + port;

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA"})
    void logInAndOutByTheProviderWithTheAlgorithmThatIsSet(String algorithm) {
        try (DevTenantServer tenant =
                DevTenantServer.start(0, issuer -> DevTenantServer.settings(issuer, origin, algorithm))) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.put("AUTH0_ID_TOKEN_ALGORITHM", algorithm);
            try (Replica replica = Replica.start(port, settings);
                    Browser browser = new Browser(origin)) {
                Readiness.await(replica.health("ready"), 200);
                browser.signIn("alice");
                assertThat(browser.open("/profile").asNormalizedText()).contains("Alice");
                assertThat(tenant.control().endSession("alice")).isEqualTo(1);
                Readiness.until(
                        "logged out by the provider",
                        () -> !browser.open("/").asNormalizedText().contains("Alice"));
            }
        }
    }
}
