package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code /control/}: how tests make the tenant misbehave and see what it was asked. Bodies are JSON or forms. */
final class ControlEndpoint {
    private final Memory memory;
    private final Faults faults;
    private final Lifetimes lifetimes;
    private final Users users;
    private final SsoSessions sessions;
    private final BackChannel backChannel;
    private final Signer signer;

    ControlEndpoint(
            Memory memory,
            Faults faults,
            Lifetimes lifetimes,
            Users users,
            SsoSessions sessions,
            BackChannel backChannel,
            Signer signer) {
        this.memory = memory;
        this.faults = faults;
        this.lifetimes = lifetimes;
        this.users = users;
        this.sessions = sessions;
        this.backChannel = backChannel;
        this.signer = signer;
    }

    /** {@code name}, and optionally {@code times} (default: until cleared) and {@code value}. */
    void raise(RoutingContext ctx) {
        JsonObject body = body(ctx);
        Fault fault = Fault.named(body.getString("name"))
                .orElseThrow(() -> OAuthProblem.invalidRequest("Unknown fault: " + body.getString("name")));
        Integer times = body.containsKey("times") ? (Integer) Math.toIntExact(number(body, "times")) : null;
        boolean takesNumber = fault == Fault.TOKEN_DELAY || fault == Fault.CLOCK_SKEW;
        if (takesNumber && body.containsKey("value")) {
            number(body, "value");
        }
        faults.raise(fault, times, body.containsKey("value") ? String.valueOf(body.getValue("value")) : null);
        ctx.response().setStatusCode(204).end();
    }

    void clearFaults(RoutingContext ctx) {
        faults.clear();
        ctx.response().setStatusCode(204).end();
    }

    /** {@code access_token} and {@code id_token}, in seconds. */
    void changeLifetimes(RoutingContext ctx) {
        JsonObject body = body(ctx);
        for (String token : body.fieldNames()) {
            if (!Lifetimes.DEFAULTS.containsKey(token)) {
                throw OAuthProblem.invalidRequest("Unknown token: " + token);
            }
            lifetimes.change(token, number(body, token));
        }
        ctx.response().setStatusCode(204).end();
    }

    /** {@code user}: demo key, subject or email; or {@code sid}. Answers how many sessions ended. */
    void endSession(RoutingContext ctx) {
        JsonObject body = body(ctx);
        String sub = Optional.ofNullable(body.getString("user"))
                .flatMap(users::called)
                .map(User::sub)
                .orElse("");
        int ended = sessions.endWhere(
                session -> session.sub().equals(sub) || session.sid().equals(body.getString("sid")));
        Answers.json(ctx, 200, Map.of("ended", ended));
    }

    /**
     * A logout token as the tenant would post it, with the {@code claims} put over its own (null removes one), the header's
     * {@code typ}, and a fault of signatures as {@code signature}.
     */
    void logoutToken(RoutingContext ctx) {
        JsonObject body = body(ctx);
        Map<String, Object> claims = new LinkedHashMap<>(backChannel.claims("auth0|nobody", "no-session"));
        claims.putAll(body.getJsonObject("claims", new JsonObject()).getMap());
        claims.values().removeIf(value -> value == null);
        Optional<Fault> flaw = Fault.named(body.getString("signature")).filter(Fault.OF_SIGNATURES::contains);
        if (body.containsKey("signature") && flaw.isEmpty()) {
            throw OAuthProblem.invalidRequest("Unknown fault of signatures");
        }
        Answers.send(ctx, 200, "application/jwt", signer.sign(body.getString("typ", "logout+jwt"), claims, flaw));
    }

    void counters(RoutingContext ctx) {
        Answers.json(ctx, 200, memory.counts());
    }

    /** Back to a tenant nobody has used; only the keys stay. */
    void reset(RoutingContext ctx) {
        memory.clear();
        ctx.response().setStatusCode(204).end();
    }

    private static JsonObject body(RoutingContext ctx) {
        String type = ctx.request().getHeader("Content-Type");
        if (type != null && type.startsWith("application/json")) {
            return json(ctx);
        }
        JsonObject body = new JsonObject();
        ctx.request().formAttributes().forEach((name, value) -> body.put(name, value));
        return body;
    }

    private static JsonObject json(RoutingContext ctx) {
        try {
            return Optional.ofNullable(ctx.body().asJsonObject()).orElseGet(JsonObject::new);
        } catch (DecodeException | ClassCastException e) {
            throw OAuthProblem.invalidRequest("The body must be a JSON object");
        }
    }

    private static long number(JsonObject body, String name) {
        try {
            return Long.parseLong(String.valueOf(body.getValue(name)));
        } catch (NumberFormatException e) {
            throw OAuthProblem.invalidRequest(name + " must be a whole number");
        }
    }
}
