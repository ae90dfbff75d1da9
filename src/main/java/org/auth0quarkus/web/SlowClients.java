package org.auth0quarkus.web;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Bounds how long and how many connections wait for a request that never ends; there are no properties for that. */
@Singleton
class SlowClients implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        answerInTime(options);
        // Else a connection counts for max-connections only after its first head, as that might ask for HTTP/2.
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        answerInTime(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        answerInTime(options);
    }

    /** Only what we send counts: by the idle timeout alone, a byte now and then keeps a connection (slowloris). */
    private static void answerInTime(HttpServerOptions options) {
        options.setWriteIdleTimeout(options.getIdleTimeout());
    }
}
