package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.ext.web.RoutingContext;

/** What an access token opens: {@code /userinfo} and the demo API. */
final class BearerEndpoints {
    private final DevTenantSettings settings;
    private final AccessTokens accessTokens;
    private final Users users;
    private final Faults faults;
    private final Memory memory;

    BearerEndpoints(DevTenantSettings settings, AccessTokens accessTokens, Users users, Faults faults, Memory memory) {
        this.settings = settings;
        this.accessTokens = accessTokens;
        this.users = users;
        this.faults = faults;
        this.memory = memory;
    }

    void userinfo(RoutingContext ctx) {
        memory.count("userinfo");
        if (faults.hits(Fault.USERINFO_REDIRECT)) {
            Answers.redirect(ctx, settings.at("userinfo"));
            return;
        }
        if (faults.hits(Fault.USERINFO_GARBAGE)) {
            Answers.send(ctx, 200, "text/html", "<html><body>Maintenance</body></html>");
            return;
        }
        AccessTokens.Bearer bearer = accessTokens.required(ctx.request(), accessTokens.userinfoAudience());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sub", faults.take(Fault.USERINFO_SUBJECT).orElse(bearer.sub()));
        users.withSub(bearer.sub()).ifPresent(user -> body.putAll(user.claims(bearer.scopes(), settings.issuer())));
        Answers.json(ctx, 200, body);
    }

    void api(RoutingContext ctx) {
        memory.count("api");
        AccessTokens.Bearer bearer = accessTokens.required(ctx.request(), settings.audience());
        String name = users.withSub(bearer.sub()).map(User::name).orElse(null);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "Hello, " + (name == null ? bearer.sub() : name) + "! This is the demo API.");
        body.put("sub", bearer.sub());
        body.put("name", name);
        body.put("scope", String.join(" ", bearer.scopes().stream().sorted().toList()));
        Answers.json(ctx, 200, body);
    }
}
