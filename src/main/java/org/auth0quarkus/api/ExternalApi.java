package org.auth0quarkus.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;

/** Calls the external API as the user. */
@ApplicationScoped
public class ExternalApi {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final WebClient client;

    @Inject
    ExternalApi(Vertx vertx) {
        // A redirect could carry the user's token to another host.
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(TIMEOUT_MILLIS)
                        .setUserAgent("auth0-quarkus"));
    }

    public Uni<ApiAnswer> get(String url, String accessToken) {
        return client.getAbs(url)
                .timeout(TIMEOUT_MILLIS)
                .bearerTokenAuthentication(accessToken)
                .putHeader("Accept", "application/json")
                .send()
                .map(ExternalApi::answer);
    }

    private static ApiAnswer answer(HttpResponse<Buffer> answer) {
        String type = answer.getHeader("Content-Type");
        Buffer body = answer.body();
        return new ApiAnswer(
                answer.statusCode(),
                answer.statusMessage(),
                type == null ? "" : type,
                body == null ? new byte[0] : body.getBytes());
    }
}
