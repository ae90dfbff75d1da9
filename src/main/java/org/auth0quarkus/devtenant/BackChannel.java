package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Tells the client that a session is over (OpenID Connect Back-Channel Logout 1.0); nobody waits for the answer. */
final class BackChannel {
    private static final int TIMEOUT_MS = 5000;

    private final HttpClient http;
    private final DevTenantSettings settings;
    private final Signer signer;
    private final Clock clock;
    private final Secrets secrets;
    private final Memory memory;

    BackChannel(Vertx vertx, DevTenantSettings settings, Memory memory, Signer signer, Clock clock, Secrets secrets) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MS));
        this.settings = settings;
        this.signer = signer;
        this.clock = clock;
        this.secrets = secrets;
        this.memory = memory;
    }

    void post(SsoSession session) {
        if (settings.backchannelLogoutUrl() == null) {
            return;
        }
        memory.count("backchannel_logout");
        String token = signer.sign("logout+jwt", claims(session.sub(), session.sid()));
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.backchannelLogoutUrl())
                .setTimeout(TIMEOUT_MS)
                .putHeader("Content-Type", "application/x-www-form-urlencoded");
        // A refusal or a silence is the client's affair: the session here is over either way.
        http.request(options)
                .compose(request -> request.send("logout_token=" + token)) // base64url and dots need no encoding
                .onFailure(refused -> memory.count("backchannel_logout_failed"));
    }

    Map<String, Object> claims(String sub, String sid) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", settings.issuer());
        claims.put("sub", sub);
        claims.put("aud", settings.clientId());
        claims.put("iat", now);
        claims.put("exp", now + Duration.ofMinutes(2).toSeconds());
        claims.put("jti", secrets.next());
        claims.put("sid", sid);
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    void close() {
        http.close();
    }
}
