package org.auth0quarkus.devtenant;

import java.util.Collections;
import java.util.Optional;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The two ways to end the tenant's session: OpenID Connect's {@code /oidc/logout} and Auth0's {@code /v2/logout}. */
final class LogoutEndpoints {
    private final DevTenantSettings settings;
    private final Signer signer;
    private final SsoSessions sessions;
    private final Faults faults;
    private final Pages pages;

    LogoutEndpoints(DevTenantSettings settings, Signer signer, SsoSessions sessions, Faults faults, Pages pages) {
        this.settings = settings;
        this.signer = signer;
        this.sessions = sessions;
        this.faults = faults;
        this.pages = pages;
    }

    void oidc(RoutingContext ctx) {
        MultiMap parameters =
                ctx.request().method().name().equals("POST") ? ctx.request().formAttributes() : ctx.queryParams();
        String hint = parameters.get("id_token_hint");
        String clientId = parameters.get("client_id");
        Optional<JsonObject> idToken = Optional.ofNullable(hint).flatMap(this::ours);
        if (hint != null && idToken.isEmpty()) {
            pages.refusal(ctx, "wrongHint");
        } else if (clientId != null && isUnknown(clientId)) {
            pages.refusal(ctx, "unknownClient");
        } else if (parameters.contains("post_logout_redirect_uri") && hint == null && clientId == null) {
            pages.refusal(ctx, "hintMissing");
        } else {
            String sid = idToken.map(claims -> claims.getString("sid")).orElse(null);
            leave(ctx, sid, parameters.get("post_logout_redirect_uri"), parameters.get("state"));
        }
    }

    void v2(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        if (query.contains("client_id") && isUnknown(query.get("client_id"))) {
            pages.refusal(ctx, "unknownClient");
        } else {
            leave(ctx, null, query.get("returnTo"), null);
        }
    }

    private void leave(RoutingContext ctx, String sid, String target, String state) {
        if (target != null && !isAllowed(target)) {
            pages.refusal(ctx, "logoutMismatch");
            return;
        }
        sessions.end(ctx, sid);
        if (target == null) {
            pages.loggedOut(ctx);
        } else {
            Answers.redirect(ctx, Answers.withQuery(target, Collections.singletonMap("state", state)));
        }
    }

    private boolean isUnknown(String clientId) {
        return !clientId.equals(settings.clientId()) || faults.hits(Fault.UNKNOWN_CLIENT);
    }

    private boolean isAllowed(String target) {
        return settings.allowsLogoutTo(target) && !faults.hits(Fault.LOGOUT_MISMATCH);
    }

    /** Expired or not: a hint only says who is leaving (RP-Initiated Logout section 2). */
    private Optional<JsonObject> ours(String hint) {
        return signer.verified(hint)
                .filter(claims -> settings.issuer().equals(claims.getString("iss")))
                .filter(claims -> settings.clientId().equals(claims.getValue("aud")));
    }
}
