package org.auth0quarkus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One visitor's complete sign-in by a plain HTTP client: login, the form on the provider's page, callback. */
final class SignIn {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new TreeMap<>();

    private SignIn() {}

    /** The session cookie, ready for a Cookie header. */
    static String at(String origin) {
        SignIn visitor = new SignIn();
        String provider = visitor.location(visitor.send(request(origin + "/login")));
        String callback = visitor.location(visitor.send(request(provider)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=alice"))));
        visitor.send(request(callback));
        String session = visitor.cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("session"))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (session.isEmpty()) {
            throw new IllegalStateException("signed in, and no session cookie came");
        }
        return session;
    }

    /** Sends a form of a signed-in page. */
    static void post(String url, String cookie, String form) {
        int status = new SignIn()
                .exchange(request(url)
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .statusCode();
        if (status != 303) {
            throw new IllegalStateException(url + " was answered with " + status);
        }
    }

    /** The body of a page. */
    static String read(String url, String cookie) {
        SignIn visitor = new SignIn();
        HttpRequest.Builder request = request(url).header("Accept-Language", "en");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return visitor.exchange(request.build()).body();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = exchange(request.build());
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("no redirect but " + response.statusCode() + " from "
                        + response.uri().getPath()));
    }
}
