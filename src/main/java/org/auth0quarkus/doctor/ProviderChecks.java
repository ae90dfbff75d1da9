package org.auth0quarkus.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.doctor.UnansweredException.Cause;
import org.auth0quarkus.oidc.KeySet;
import org.auth0quarkus.oidc.Leeway;
import org.jose4j.lang.JoseException;

/** Whether the provider can be reached and is the one that was meant. */
record ProviderChecks(DoctorSettings settings, Provider provider, Clock clock) {
    /** Of 90 days, which are common, two thirds are over by then without a new one. */
    private static final Duration CERTIFICATE_LEFT = Duration.ofDays(7);

    Finding domain() throws SkippedException {
        String host = issuer().getHost();
        if (settings.proxy().isPresent()) {
            throw new SkippedException("the proxy resolves it");
        }
        try {
            InetAddress.getAllByName(host);
            return Finding.ok(host + " resolves");
        } catch (UnknownHostException e) {
            return Finding.problem(
                    host + " does not resolve", "Correct AUTH0_DOMAIN or AUTH0_ISSUER, or this machine's DNS.");
        }
    }

    Finding tls() throws SkippedException {
        if (issuer().getScheme().equals("http")) {
            throw new SkippedException("the issuer is http on this machine");
        }
        Optional<String> fault = new ProviderTrust(settings).fault();
        if (fault.isPresent()) {
            return Finding.problem(fault.get(), "Correct its path and its password.");
        }
        try {
            return provider.discovery().certificateEnd().map(this::certificate).orElseThrow();
        } catch (UnansweredException e) {
            if (e.isBecauseOf(Cause.TLS)) {
                return Finding.problem(
                        e.getMessage(),
                        "Correct AUTH0_DOMAIN or AUTH0_ISSUER, have the certificate renewed, or add its authority to"
                                + " the trust store of this JVM, or to one of your own (docs/setup.md, a private authority).");
            }
            throw SkippedException.needs(e.isBecauseOf(Cause.NAME) ? "domain" : "discovery");
        }
    }

    private Finding certificate(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(CERTIFICATE_LEFT) < 0
                ? Finding.problem("the certificate ends in " + left.toDays() + " days", "Have it renewed.")
                : Finding.ok("the certificate is good, for " + left.toDays() + " more days");
    }

    Finding discovery() throws SkippedException, UnansweredException {
        Answer answer = discovered();
        String where = settings.issuer() + " has no discovery document";
        if (answer.isOutage()) {
            throw UnansweredException.status("discovery", answer.status());
        }
        if (answer.status() != 200) {
            return Finding.problem(where + ": status " + answer.status(), "Correct AUTH0_DOMAIN or AUTH0_ISSUER.");
        }
        return Metadata.of(answer)
                .map(metadata ->
                        issuer(metadata, settings.given().apply("auth0.issuer").orElseThrow()))
                .orElseGet(() -> Finding.problem(
                        where + " but another page",
                        "Correct AUTH0_DOMAIN or AUTH0_ISSUER; a proxy or a network that asks to log in may also answer"
                                + " in its place."));
    }

    private Answer discovered() throws SkippedException, UnansweredException {
        try {
            return provider.discovery();
        } catch (UnansweredException e) {
            if (e.isBecauseOf(Cause.NAME)) {
                throw SkippedException.needs("domain");
            }
            if (e.isBecauseOf(Cause.TLS)) {
                throw SkippedException.needs("tls");
            }
            throw e;
        }
    }

    private static Finding issuer(Metadata metadata, String expected) {
        if (!metadata.issuer().equals(expected)) {
            return Finding.problem(
                    "the provider's issuer is " + metadata.issuer() + ", expected was " + expected,
                    "Set AUTH0_ISSUER to exactly the provider's, with or without the slash at its end; with a custom"
                            + " domain, AUTH0_DOMAIN to that.");
        }
        return Metadata.NEEDED.stream()
                .filter(name -> metadata.address(name).isEmpty())
                .findFirst()
                .map(name -> Finding.problem(
                        "the discovery document has no https address as " + name,
                        "Correct AUTH0_ISSUER: this is no OpenID provider that can be used."))
                .orElseGet(() -> Finding.ok("issuer " + expected + " matches"));
    }

    Finding keys() throws SkippedException, UnansweredException {
        Answer answer = provider.keys();
        if (answer.isOutage()) {
            throw UnansweredException.status("the key set", answer.status());
        }
        if (answer.status() != 200) {
            return Finding.problem(
                    "the key set is not at the address that discovery names: status " + answer.status(),
                    "Correct AUTH0_DOMAIN or AUTH0_ISSUER.");
        }
        String algorithm = settings.algorithm();
        String remedy =
                "Set AUTH0_ID_TOKEN_ALGORITHM to what the provider signs with. Auth0: Applications, your application,"
                        + " Advanced Settings, OAuth, JsonWebToken Signature Algorithm: RS256.";
        if (provider.metadata()
                .lists("id_token_signing_alg_values_supported", algorithm)
                .equals(Optional.of(false))) {
            return Finding.problem("the provider does not sign with " + algorithm, remedy);
        }
        int keys = answer.json()
                .map(JsonObject::encode)
                .map(json -> usable(json, algorithm))
                .orElse(0);
        return keys > 0
                ? Finding.ok("the key set has " + keys + (keys == 1 ? " key" : " keys") + " for " + algorithm)
                : Finding.problem("the key set has no key for " + algorithm, remedy);
    }

    private static int usable(String json, String algorithm) {
        try {
            return KeySet.read(json, algorithm).keys().size();
        } catch (JoseException | RuntimeException e) {
            return 0; // whatever the parser trips over
        }
    }

    Finding skew() throws SkippedException {
        Duration skew;
        try {
            skew = provider.discovery()
                    .skew()
                    .orElseThrow(() -> new SkippedException("the provider's answer is undated"));
        } catch (UnansweredException e) {
            throw SkippedException.needs("discovery");
        }
        String difference = skew.abs().toSeconds() + " s";
        return skew.abs().compareTo(Leeway.OF_CLOCKS) > 0
                ? Finding.problem(
                        "this machine's clock is " + difference + (skew.isNegative() ? " ahead of" : " behind")
                                + " the provider's",
                        "Set the clock by NTP (timedatectl set-ntp true): tokens are refused otherwise.")
                : Finding.ok("differs from the provider's by " + difference);
    }

    Finding backChannel() throws SkippedException {
        if (!provider.metadata().says("backchannel_logout_supported")) {
            throw new SkippedException("not advertised: sessions ended at the provider live on here");
        }
        return Finding.ok("advertised; the address to register is " + settings.at("/backchannel-logout"));
    }

    private URI issuer() throws SkippedException {
        return URI.create(settings.issuer());
    }
}
