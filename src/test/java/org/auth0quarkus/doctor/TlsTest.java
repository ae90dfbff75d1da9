package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PfxOptions;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider whose endpoints are the development tenant's, behind certificates of all sorts. */
class TlsTest {
    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static DevTenantServer tenant;
    private static Certificates certificates;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        tenant = DevTenantServer.start(Patient.APPLICATION);
        certificates = new Certificates(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        tenant.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void takesAGoodCertificate() throws Exception {
        Path store = certificates.signed("good", "localhost", "-validity", "20");
        Report report = report(store, "good", certificates.trusting());
        assertThat(report.exitCode()).as(report.text(List.of())).isZero();
        assertThat(Patient.finding(report, "tls").sentence()).startsWith("the certificate is good, for 19 more days");
    }

    @Test
    void findsOneThatEndsSoon() throws Exception {
        Path store = certificates.signed("soon", "localhost", "-validity", "3");
        assertOnlyTls(report(store, "soon", certificates.trusting()), "the certificate ends in 2 days");
    }

    @Test
    void findsOneThatHasExpired() throws Exception {
        Path store = certificates.signed("expired", "localhost", "-startdate", "-10d", "-validity", "5");
        assertOnlyTls(report(store, "expired", certificates.trusting()), "the certificate has expired");
    }

    @Test
    void findsOneOfAnotherHost() throws Exception {
        Path store = certificates.signed("other", "other.example", "-validity", "20");
        assertOnlyTls(report(store, "other", certificates.trusting()), "the certificate is for another host name");
    }

    @Test
    void findsOneThatNobodySigned() throws Exception {
        Path store = certificates.selfSigned("self", "localhost");
        assertOnlyTls(
                report(store, "self", SSLContext.getDefault()),
                "the certificate is of an authority that this JVM does not trust");
    }

    @Test
    void findsAServerWithoutTls() throws Exception {
        String issuer = tenant.issuer().replace("http:", "https:");
        Report report = Patient.of(tenant).with("auth0.issuer", issuer).report();
        assertOnlyTls(report, "the TLS handshake fails");
    }

    private static void assertOnlyTls(Report report, String sentence) {
        assertThat(Patient.checks(report, Verdict.PROBLEM)).containsExactly("tls");
        assertThat(Patient.checks(report, Verdict.UNKNOWN)).isEmpty();
        assertThat(Patient.finding(report, "tls").sentence()).isEqualTo(sentence);
    }

    private static Report report(Path store, String alias, SSLContext tls) throws Exception {
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(store.toString())
                        .setPassword(Certificates.PASSWORD)
                        .setAlias(alias));
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(request -> request.response()
                        .end(document("https://" + request.authority() + "/").encode()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return Patient.of(tenant)
                .with("auth0.issuer", "https://localhost:" + server.actualPort() + "/")
                .with(tls)
                .report();
    }

    private static JsonObject document(String issuer) {
        return new JsonObject()
                .put("issuer", issuer)
                .put("authorization_endpoint", tenant.issuer() + "authorize")
                .put("token_endpoint", tenant.issuer() + "oauth/token")
                .put("jwks_uri", tenant.issuer() + ".well-known/jwks.json")
                .put("end_session_endpoint", tenant.issuer() + "oidc/logout");
    }
}
