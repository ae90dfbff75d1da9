package org.auth0quarkus.devtenant;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;

/** A browser with its one cookie, and the client behind it, speaking real HTTP to the tenant. */
final class Visitor {
    static final String APPLICATION = "http://localhost:8080";
    static final String CALLBACK = APPLICATION + "/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // of RFC 7636, appendix B

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String issuer;
    private String cookie;

    Visitor(DevTenantServer tenant) {
        this(tenant.issuer());
    }

    Visitor(String issuer) {
        this.issuer = issuer;
    }

    /** The parameters of a complete authorization request, to be changed at will. */
    static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", DevTenantServer.CLIENT_ID);
        request.put("redirect_uri", CALLBACK);
        request.put("response_type", "code");
        request.put("scope", "openid profile email");
        request.put("state", "s t/å");
        request.put("nonce", "n-1");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    static Map<String, String> request(String name, String value) {
        Map<String, String> request = request();
        request.put(name, value);
        return request;
    }

    HttpResponse<String> authorize(Map<String, String> request) {
        return get("authorize?" + form(request));
    }

    HttpResponse<String> choose(Map<String, String> request, Map<String, String> answer) {
        return post("authorize?" + form(request), answer);
    }

    /** Signs in and answers the code. */
    String codeFor(String user, Map<String, String> request) {
        return answerOf(choose(request, Map.of("user", user))).get("code");
    }

    HttpResponse<String> redeem(String code) {
        return redeem(code, Map.of());
    }

    HttpResponse<String> redeem(String code, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>(credentials());
        form.putAll(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER));
        form.putAll(changes);
        return post("oauth/token", form);
    }

    HttpResponse<String> refresh(String token) {
        Map<String, String> form = new LinkedHashMap<>(credentials());
        form.putAll(Map.of("grant_type", "refresh_token", "refresh_token", token));
        return post("oauth/token", form);
    }

    JsonObject tokensFor(String user, Map<String, String> request) {
        return new JsonObject(redeem(codeFor(user, request)).body());
    }

    static Map<String, String> credentials() {
        return Map.of("client_id", DevTenantServer.CLIENT_ID, "client_secret", DevTenantServer.CLIENT_SECRET);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(builder(path, headers));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(builder(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    HttpResponse<String> withToken(String path, String token) {
        return get(path, "Authorization", "Bearer " + token);
    }

    boolean isSignedIn() {
        return cookie != null && !cookie.endsWith("=");
    }

    /** The parameters the tenant sent back to the client. */
    static Map<String, String> answerOf(HttpResponse<?> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect: " + response.statusCode() + response.body()));
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1])));
    }

    static JsonObject claimsOf(String token) {
        return part(token, 1);
    }

    static JsonObject headerOf(String token) {
        return part(token, 0);
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonObject part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return new JsonObject(new String(json, StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(issuer + path)).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
