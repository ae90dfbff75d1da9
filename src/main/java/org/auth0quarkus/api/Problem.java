package org.auth0quarkus.api;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;

/** An error for programs, as problem details (RFC 9457). */
public record Problem(int status, String detail, Map<String, String> members) {
    public static final String TYPE = "application/problem+json";

    public static Problem of(int status, String detail) {
        return new Problem(status, detail, Map.of());
    }

    public Problem with(String member, String value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, detail, more);
    }

    public String json() {
        JsonObject json = new JsonObject()
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail);
        members.forEach(json::put);
        return json.encode();
    }

    public Response response() {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json())
                .build();
    }
}
