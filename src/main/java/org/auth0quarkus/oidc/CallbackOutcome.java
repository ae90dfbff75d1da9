package org.auth0quarkus.oidc;

import java.util.List;
import java.util.function.Consumer;

import io.vertx.core.http.impl.ServerCookie;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * What the callback of an attempt was answered, for another one of the same attempt.
 *
 * @param location where a completed login leads; null when it failed
 * @param fault the page of a failed login; null when it is complete
 * @param cookies as in {@code Set-Cookie}
 */
public record CallbackOutcome(String location, String fault, List<String> cookies) {
    private static final String WAITING = CallbackOutcome.class.getName();

    /** Tells whoever waits for what becomes of this request, if it is a callback that completes an attempt. */
    public static void tell(RoutingContext context, String location, String fault) {
        Consumer<CallbackOutcome> waiting = context.remove(WAITING);
        if (waiting != null) {
            waiting.accept(new CallbackOutcome(location, fault, cookies(context)));
        }
    }

    static void await(RoutingContext context, Consumer<CallbackOutcome> waiting) {
        context.put(WAITING, waiting);
    }

    /** Taken before the answer is sent: the browser may have left, to come back with the same attempt. */
    private static List<String> cookies(RoutingContext context) {
        return context.request().cookies().stream()
                .map(ServerCookie.class::cast)
                .filter(ServerCookie::isChanged)
                .map(ServerCookie::encode)
                .toList();
    }

    String write() {
        return new JsonObject()
                .put("location", location)
                .put("fault", fault)
                .put("cookies", new JsonArray(cookies))
                .encode();
    }

    static CallbackOutcome read(String text) {
        JsonObject json = new JsonObject(text);
        List<String> cookies =
                json.getJsonArray("cookies").stream().map(String.class::cast).toList();
        return new CallbackOutcome(json.getString("location"), json.getString("fault"), cookies);
    }

    /** Its cookies sign somebody in, so that no log may have them. */
    @Override
    public String toString() {
        return "CallbackOutcome[" + (fault == null ? "completed" : fault) + "]";
    }
}
