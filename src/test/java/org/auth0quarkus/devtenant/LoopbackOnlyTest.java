package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
    void letsThisMachineIn(String address) {
        assertThat(LoopbackOnly.permits(from(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "0.0.0.0", "203.0.113.9", "fe80::1", "2001:db8::1", "::"})
    void turnsEverybodyElseAway(String address) {
        assertThat(LoopbackOnly.permits(from(address))).isFalse();
    }

    @Test
    void turnsAwayWhoHasNoAddress() {
        assertThat(LoopbackOnly.permits(null)).isFalse();
        assertThat(LoopbackOnly.permits(SocketAddress.domainSocketAddress("/x.socket")))
                .isFalse();
    }

    /** The PROXY protocol is a way to come from another address without another machine. */
    @Test
    void guardsEveryPath() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            int port = serve(vertx);
            for (String path : new String[] {"authorize", "oauth/token", "control/counters", "app.css", "nowhere"}) {
                assertThat(statusLine(port, "203.0.113.9", path)).startsWith("HTTP/1.1 403");
            }
            assertThat(statusLine(port, "127.0.0.1", "app.css")).startsWith("HTTP/1.1 200");
        } finally {
            await(vertx.close());
        }
    }

    private static int serve(Vertx vertx) throws Exception {
        DevTenantSettings settings = DevTenantServer.settings("http://localhost/dev-tenant/", Visitor.APPLICATION);
        Router router = Router.router(vertx);
        new DevTenant(vertx, settings, Memory.fresh(), Clock.systemUTC(), new SecureRandom()).mountOn(router);
        return await(vertx.createHttpServer(new HttpServerOptions().setUseProxyProtocol(true))
                        .requestHandler(router)
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    private static String statusLine(int port, String from, String path) throws IOException {
        String request = "PROXY TCP4 " + from + " 127.0.0.1 4711 80\r\nGET /dev-tenant/" + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static SocketAddress from(String address) {
        return SocketAddress.inetSocketAddress(new InetSocketAddress(address, 4711));
    }
}
