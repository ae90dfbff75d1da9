package org.auth0quarkus.devtenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.ext.web.RoutingContext;

/** What a client finds out about the tenant: discovery document and key set. */
final class MetadataEndpoint {
    private static final Map<String, Object> ABILITIES = Map.ofEntries(
            Map.entry("scopes_supported", List.of("openid", "profile", "email", "offline_access")),
            Map.entry("response_types_supported", List.of("code")),
            Map.entry("response_modes_supported", List.of("query")),
            Map.entry("grant_types_supported", List.of("authorization_code", "refresh_token")),
            Map.entry("subject_types_supported", List.of("public")),
            Map.entry("code_challenge_methods_supported", List.of("S256")),
            Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post")),
            Map.entry("ui_locales_supported", List.of("en", "zh")),
            Map.entry("request_parameter_supported", false),
            Map.entry("request_uri_parameter_supported", false),
            Map.entry("backchannel_logout_supported", true),
            Map.entry("backchannel_logout_session_supported", true));

    private final DevTenantSettings settings;
    private final Signer signer;
    private final Faults faults;
    private final Memory memory;

    MetadataEndpoint(DevTenantSettings settings, Signer signer, Faults faults, Memory memory) {
        this.settings = settings;
        this.signer = signer;
        this.faults = faults;
        this.memory = memory;
    }

    void discovery(RoutingContext ctx) {
        memory.count("discovery");
        if (faults.hits(Fault.DISCOVERY_GARBAGE)) {
            Answers.send(ctx, 200, "text/html", "<html><body>Welcome to the hotel network</body></html>");
            return;
        }
        if (faults.hits(Fault.DISCOVERY_EMPTY)) {
            Answers.json(ctx, 200, Map.of("status", "maintenance"));
            return;
        }
        if (faults.hits(Fault.DISCOVERY_GZIP)) {
            ctx.response().putHeader("Content-Encoding", "gzip");
        }
        Answers.json(ctx, 200, document());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        boolean wrongIssuer = faults.hits(Fault.WRONG_DISCOVERY_ISSUER);
        document.put("issuer", wrongIssuer ? "https://wrong.example/" : settings.issuer());
        document.put("authorization_endpoint", settings.at("authorize"));
        document.put("token_endpoint", settings.at("oauth/token"));
        document.put("userinfo_endpoint", settings.at("userinfo"));
        document.put("jwks_uri", settings.at(".well-known/jwks.json"));
        document.put("revocation_endpoint", settings.at("oauth/revoke"));
        if (!faults.hits(Fault.NO_PUSH)) {
            document.put("pushed_authorization_request_endpoint", settings.at("oauth/par"));
        }
        if (faults.valueOf(Fault.PUSH_REQUIRED).isPresent()) {
            document.put("require_pushed_authorization_requests", true);
        }
        if (!faults.hits(Fault.NO_END_SESSION)) {
            document.put("end_session_endpoint", settings.at("oidc/logout"));
        }
        document.put("id_token_signing_alg_values_supported", List.of(settings.algorithm()));
        document.putAll(ABILITIES);
        faults.take(Fault.RELATIVE_ENDPOINT).ifPresent(name -> document.put(name, "/relative"));
        if (faults.hits(Fault.ENDPOINT_QUERY)) {
            document.put("authorization_endpoint", settings.at("authorize?tenant=wonderland"));
        }
        if (faults.hits(Fault.CALLBACK_ISSUER_PROMISED)) {
            document.put("authorization_response_iss_parameter_supported", true);
        }
        if (faults.hits(Fault.NO_OFFLINE_ACCESS)) {
            document.put("scopes_supported", List.of("openid", "profile", "email"));
        }
        return document;
    }

    void keys(RoutingContext ctx) {
        memory.count("jwks");
        if (faults.hits(Fault.JWKS_GARBAGE)) {
            Answers.send(ctx, 200, "text/html", "<html><body>Maintenance</body></html>");
            return;
        }
        boolean none = faults.hits(Fault.NO_KEYS);
        boolean named = faults.valueOf(Fault.NO_KID).isEmpty();
        Answers.json(
                ctx, 200, none ? Map.of("keys", List.of()) : signer.keySet(named, faults.hits(Fault.KEY_NAMESAKE)));
    }
}
