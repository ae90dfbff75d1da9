package org.auth0quarkus.doctor;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.auth0quarkus.doctor.UnansweredException.Cause;

/** Asks over HTTP, follows no redirect, and waits for a limited time for a whole answer. */
final class Http {
    private final HttpClient client;
    private final Clock clock;
    private final Duration patience;

    /** The proxy of {@code quarkus.oidc.proxy}, or none: the application does not take the JVM's either. */
    Http(Clock clock, Duration patience, SSLContext tls, Optional<InetSocketAddress> proxy) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .sslContext(tls)
                .proxy(proxy.map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY))
                .build();
        this.clock = clock;
        this.patience = patience;
    }

    Answer get(URI address) throws UnansweredException {
        return send(HttpRequest.newBuilder(address), address);
    }

    /** As a browser does. */
    Answer open(URI address) throws UnansweredException {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), address);
    }

    /** With more headers, as names and values. */
    Answer post(URI address, Map<String, String> form, String... headers) throws UnansweredException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(encoded(form)));
        return send(headers.length == 0 ? request : request.headers(headers), address);
    }

    /** The address with these parameters after its own. */
    static URI with(URI address, Map<String, String> parameters) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + encoded(parameters));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request, URI address) throws UnansweredException {
        // English, as the words of an error page tell what is wrong.
        HttpRequest made = request.header("Accept-Language", "en").build();
        Instant sent = clock.instant();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(made, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.of(response, sent, clock.instant());
        } catch (TimeoutException e) {
            throw new UnansweredException(Cause.CONNECTION, place(address) + " does not answer in time");
        } catch (ExecutionException e) {
            throw unanswered(place(address), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException(Cause.CONNECTION, place(address) + " was not waited for");
        } finally {
            answer.cancel(true);
        }
    }

    private static UnansweredException unanswered(String place, Throwable failure) {
        if (causes(failure).anyMatch(UnresolvedAddressException.class::isInstance)) {
            return new UnansweredException(Cause.NAME, place + " does not resolve");
        }
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return new UnansweredException(Cause.TLS, CertificateFault.of(causes(failure)));
        }
        return failure instanceof ConnectException
                ? new UnansweredException(Cause.CONNECTION, place + " cannot be connected to")
                : new UnansweredException(
                        Cause.CONNECTION, place + " breaks the connection or does not answer in time");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** Without the query, which has more than is to be shown. */
    private static String place(URI address) {
        return address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }
}
