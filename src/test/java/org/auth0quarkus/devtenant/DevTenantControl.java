package org.auth0quarkus.devtenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/** Tells a development tenant, wherever it runs, how to misbehave, and asks what it has seen. */
public final class DevTenantControl {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI control;

    /** The issuer ends with a slash. */
    public DevTenantControl(String issuer) {
        this.control = URI.create(issuer).resolve("control/");
    }

    /** Misbehaves until {@link #clear()}; the names are those of {@link Fault} in lower case. */
    public void fault(String name) {
        post("faults", new JsonObject().put("name", name));
    }

    public void fault(String name, int times) {
        post("faults", new JsonObject().put("name", name).put("times", times));
    }

    /** A fault with a value: seconds of {@code token_delay} and {@code clock_skew}, code of {@code authorize_error}. */
    public void faultWith(String name, Object value) {
        post("faults", new JsonObject().put("name", name).put("value", value));
    }

    /** Ends all faults; lifetimes, counters and sessions stay. */
    public void clear() {
        send(HttpRequest.newBuilder(control.resolve("faults")).DELETE());
    }

    /** Forgets everything but the keys. */
    public void reset() {
        post("reset", new JsonObject());
    }

    /** For access tokens issued from now on. */
    public void accessTokenLifetime(long seconds) {
        post("lifetimes", new JsonObject().put("access_token", seconds));
    }

    /** For ID tokens issued from now on. */
    public void idTokenLifetime(long seconds) {
        post("lifetimes", new JsonObject().put("id_token", seconds));
    }

    /** Ends a user's sessions, with logout tokens; demo key, subject or email. Answers how many there were. */
    public int endSession(String user) {
        return ended(new JsonObject().put("user", user));
    }

    /** As {@link #endSession}, by the {@code sid} of an ID token. */
    public int endSessionWithSid(String sid) {
        return ended(new JsonObject().put("sid", sid));
    }

    /** A logout token with these claims over the tenant's own; a null value removes a claim. */
    public String logoutToken(Map<String, Object> claims) {
        return logoutToken(claims, "logout+jwt", null);
    }

    /** As above, with the header's {@code typ} and a fault of signatures, null for a good one. */
    public String logoutToken(Map<String, Object> claims, String typ, String signature) {
        JsonObject body = new JsonObject()
                .put("claims", new JsonObject(new HashMap<>(claims)))
                .put("typ", typ);
        return post("logout-token", signature == null ? body : body.put("signature", signature));
    }

    /**
     * How often something happened: {@code authorization_code}, {@code refresh_token} (requests of that grant, refused
     * ones too), {@code reuse} (replays detected), {@code userinfo}, {@code api}, {@code revoke}, {@code jwks}, {@code
     * discovery}, {@code backchannel_logout}.
     */
    public long count(String what) {
        String counters = send(HttpRequest.newBuilder(control.resolve("counters")));
        return new JsonObject(counters).getLong(what, 0L);
    }

    private int ended(JsonObject whose) {
        return new JsonObject(post("end-session", whose)).getInteger("ended");
    }

    private String post(String path, JsonObject body) {
        return send(HttpRequest.newBuilder(control.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalArgumentException(response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
