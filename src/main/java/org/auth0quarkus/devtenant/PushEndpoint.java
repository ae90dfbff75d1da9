package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code /oauth/par} (RFC 9126): the client hands over its authorization request, and the browser brings a name for it. */
final class PushEndpoint {
    /** Also as long as a visitor may take to answer the page, as no other note of the request is kept. */
    private static final Duration USABLE = Duration.ofMinutes(10);

    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";

    private final DevTenantSettings settings;
    private final ClientAuthentication client;
    private final Table<Pushed> pushed;
    private final Secrets secrets;
    private final Faults faults;
    private final Memory memory;

    PushEndpoint(
            DevTenantSettings settings,
            ClientAuthentication client,
            Memory memory,
            Clock clock,
            Secrets secrets,
            Faults faults) {
        this.settings = settings;
        this.client = client;
        this.pushed = memory.table(Pushed.class, clock);
        this.secrets = secrets;
        this.faults = faults;
        this.memory = memory;
    }

    /** An authorization request, as JSON. */
    record Pushed(String request) {}

    void handle(RoutingContext ctx) {
        memory.count("par");
        if (faults.hits(Fault.PUSH_500)) {
            Answers.send(ctx, 500, "text/plain", "Internal Server Error");
            return;
        }
        HttpServerRequest request = ctx.request();
        client.require(request);
        MultiMap form = request.formAttributes();
        if (ReturnAddress.fault(form, settings).isPresent()) {
            throw OAuthProblem.invalidRequest("Unknown client or callback");
        }
        AuthorizeRequest.of(form, settings);
        Map<String, Object> kept = new HashMap<>();
        form.remove("client_secret").forEach(kept::put);
        String name = PREFIX + secrets.next();
        pushed.put(name, USABLE, new Pushed(new JsonObject(kept).encode()));
        Answers.json(ctx, 201, Map.of("request_uri", name, "expires_in", USABLE.toSeconds()));
    }

    /** Puts the request into the place of its name; a plain one stays, unless the tenant wants them pushed. */
    void resolve(MultiMap query) {
        String name = query.get("request_uri");
        if (name == null) {
            if (faults.valueOf(Fault.PUSH_REQUIRED).isPresent()) {
                query.clear();
            }
            return;
        }
        JsonObject request = pushed.get(name)
                .map(found -> new JsonObject(found.request()))
                .filter(found -> found.getString("client_id").equals(query.get("client_id")))
                .orElseGet(JsonObject::new);
        query.clear();
        request.forEach(parameter -> query.add(parameter.getKey(), (String) parameter.getValue()));
    }

    /** A name is good for one login. */
    void used(String name) {
        if (name != null) {
            pushed.remove(name);
        }
    }
}
