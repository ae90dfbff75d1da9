package org.auth0quarkus.doctor;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * What the provider answered.
 *
 * @param location empty without one
 * @param skew how far the sender's clock is ahead of ours; empty when the answer bears no date
 * @param certificateEnd empty without TLS
 */
record Answer(int status, String location, String body, Optional<Duration> skew, Optional<Instant> certificateEnd) {
    /** The answer was on its way from the first instant to the second. */
    static Answer of(HttpResponse<byte[]> response, Instant sent, Instant received) {
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers()
                        .firstValue("Date")
                        .flatMap(Answer::instant)
                        .map(date -> Duration.between(middle, date)),
                response.sslSession().flatMap(Answer::certificateEnd));
    }

    /** Overloaded, or out of order: it says nothing about what was asked. */
    boolean isOutage() {
        return status == 429 || status >= 500;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && !location.isEmpty();
    }

    Optional<JsonObject> json() {
        try {
            return Optional.of(new JsonObject(body));
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> certificateEnd(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
