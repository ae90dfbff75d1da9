package org.auth0quarkus.doctor;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The questions to the provider's public endpoints. None of them signs anybody in or changes anything there: the
 * authorization request forbids to ask the user, the code and the refresh token are made up.
 */
final class Provider {
    private final DoctorSettings settings;
    private final Http http;
    private final SecureRandom random = new SecureRandom();
    private final Probe<Answer> discovery = new Probe<>(this::discover);
    private final Probe<AuthorizeAnswer> authorize = new Probe<>(this::authorize);

    Provider(DoctorSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    Answer discovery() throws SkippedException, UnansweredException {
        return discovery.answer();
    }

    /** What the provider says of itself, for checks that are no judges of discovery. */
    Metadata metadata() throws SkippedException {
        try {
            return Metadata.of(discovery()).orElseThrow(() -> SkippedException.needs("discovery"));
        } catch (UnansweredException e) {
            throw SkippedException.needs("discovery");
        }
    }

    /** What it says to an authorization request with everything that is configured. */
    AuthorizeAnswer authorization() throws SkippedException, UnansweredException {
        return authorize.answer();
    }

    /** As above, for checks that leave it to another one to say that there is no answer. */
    AuthorizeAnswer authorizationIfAny() throws SkippedException {
        try {
            return authorize.answer();
        } catch (UnansweredException e) {
            throw SkippedException.needs("client");
        }
    }

    Answer redeemMadeUpCode() throws SkippedException, UnansweredException {
        Map<String, String> form = credentials();
        form.put("grant_type", "authorization_code");
        form.put("code", madeUp());
        form.put("redirect_uri", settings.redirectUri().toString());
        form.put("code_verifier", madeUp());
        return http.post(trusted("token_endpoint"), form);
    }

    Answer redeemMadeUpRefreshToken() throws SkippedException, UnansweredException {
        Map<String, String> form = credentials();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", madeUp());
        return http.post(trusted("token_endpoint"), form);
    }

    Answer keys() throws SkippedException, UnansweredException {
        return http.get(endpoint("jwks_uri"));
    }

    Answer get(URI address, Map<String, String> parameters) throws UnansweredException {
        return http.get(Http.with(address, parameters));
    }

    private Answer discover() throws SkippedException, UnansweredException {
        String issuer = settings.issuer();
        // Section 4.1 of the specification: a slash at the end is removed first.
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return http.get(URI.create(base + "/.well-known/openid-configuration"));
    }

    private AuthorizeAnswer authorize() throws SkippedException, UnansweredException {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", settings.clientId());
        request.put("redirect_uri", settings.redirectUri().toString());
        request.put("scope", settings.scope());
        request.put("state", madeUp());
        request.put("nonce", madeUp());
        request.put("code_challenge", madeUp());
        request.put("code_challenge_method", "S256");
        request.put("prompt", "none");
        settings.audience().ifPresent(audience -> request.put("audience", audience));
        settings.organization().ifPresent(organization -> request.put("organization", organization));
        Answer answer = get(endpoint("authorization_endpoint"), request);
        return AuthorizeAnswer.of(answer, settings.redirectUri().toString());
    }

    private Map<String, String> credentials() throws SkippedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", settings.clientId());
        form.put("client_secret", settings.clientSecret());
        return form;
    }

    private URI endpoint(String name) throws SkippedException {
        return metadata().address(name).orElseThrow(() -> SkippedException.needs("discovery"));
    }

    /** The client secret goes there, so it has to be the provider that was meant. */
    private URI trusted(String name) throws SkippedException {
        if (!metadata().issuer().equals(settings.issuer())) {
            throw SkippedException.needs("discovery");
        }
        return endpoint(name);
    }

    private String madeUp() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
