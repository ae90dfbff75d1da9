package org.auth0quarkus.devtenant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The few shapes of answer that every endpoint gives. */
final class Answers {
    private Answers() {}

    static void json(RoutingContext ctx, int status, Map<String, Object> body) {
        send(ctx, status, "application/json; charset=utf-8", new JsonObject(body).encode());
    }

    static void send(RoutingContext ctx, int status, String contentType, String body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(body);
    }

    static void redirect(RoutingContext ctx, String url) {
        ctx.response().setStatusCode(302).putHeader("Location", url).end();
    }

    /** The URL with these parameters added; those without a value are left out. */
    static String withQuery(String url, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query;
    }
}
