package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.doctor.Certificates;
import org.auth0quarkus.doctor.DoctorProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider whose certificate is of an authority that no JVM knows: docs/setup.md. */
class PrivateAuthorityIT {
    @TempDir
    static Path directory;

    private static final int PORT = RedisProcess.freePort();
    private static final String ORIGIN = "http://localhost:" + PORT;

    private static Vertx vertx;
    private static DevTenantServer tenant;
    private static Certificates certificates;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        certificates = new Certificates(directory);
        Path store = certificates.signed("provider", "localhost", "-validity", "20");
        NetServer tls = vertx.createNetServer(new NetServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(store.toString())
                        .setPassword(Certificates.PASSWORD)
                        .setAlias("provider")));
        int behind = RedisProcess.freePort();
        tls.connectHandler(visitor -> {
            visitor.pause();
            vertx.createNetClient().connect(behind, "127.0.0.1").onSuccess(server -> {
                visitor.pipeTo(server);
                server.pipeTo(visitor);
                visitor.resume();
            });
        });
        tls.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        String issuer = "https://localhost:" + tls.actualPort() + "/dev-tenant/";
        tenant = DevTenantServer.start(behind, http -> DevTenantServer.settings(issuer, ORIGIN));
    }

    @AfterAll
    static void stop() throws Exception {
        tenant.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = Replica.settings(tenant, ORIGIN);
        settings.putAll(more);
        return settings;
    }

    static Stream<Map<String, String>> waysToTrustIt() {
        return Stream.of(
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=" + certificates.trustStore()
                                + " -Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD),
                Map.of(
                        "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
                        "provider",
                        "QUARKUS_TLS_PROVIDER_TRUST_STORE_PEM_CERTS",
                        certificates.pem().toString()),
                Map.of(
                        "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
                        "provider",
                        "QUARKUS_TLS_PROVIDER_TRUST_STORE_P12_PATH",
                        certificates.trustStore().toString(),
                        "QUARKUS_TLS_PROVIDER_TRUST_STORE_P12_PASSWORD",
                        Certificates.PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("waysToTrustIt")
    void isTrustedByTheApplicationAndTheDoctorAlike(Map<String, String> trust) throws Exception {
        try (Replica replica = Replica.start(PORT, settings(trust))) {
            Readiness.await(replica.health("ready"), 200);
            assertThat(given().redirects().follow(false).get(ORIGIN + "/login").header("Location"))
                    .startsWith(tenant.settings().issuer() + "authorize?");
        }
        DoctorProcess doctor = DoctorProcess.run(directory, settings(trust));
        assertThat(doctor.code()).as(doctor.text() + doctor.errors()).isZero();
        assertThat(doctor.text()).contains("the certificate is good");
    }

    @Test
    void isNamedWhereNobodyTrustsIt() throws Exception {
        try (Replica replica = Replica.start(PORT, settings(Map.of()))) {
            given().get(replica.health("ready")).then().statusCode(503);
            Readiness.until("the log names it", () -> replica.log().contains("no TLS with it"));
        }
        DoctorProcess doctor = DoctorProcess.run(directory, settings(Map.of()));
        assertThat(doctor.text()).contains("PROBLEM  tls           the certificate is of an authority");
        Map<String, String> missing = settings(Map.of(
                "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
                "provider",
                "QUARKUS_TLS_PROVIDER_TRUST_STORE_PEM_CERTS",
                directory.resolve("missing.pem").toString()));
        assertThat(DoctorProcess.run(directory, missing).text())
                .contains("PROBLEM  tls           the trust store of quarkus.oidc.tls cannot be read");
    }
}
