package org.auth0quarkus.doctor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The questions to the provider's public endpoints. None of them signs anybody in or changes anything there: the
 * authorization request forbids to ask the user, the code and the refresh token are made up.
 */
final class Provider {
    static final String PUSH_ENDPOINT = "pushed_authorization_request_endpoint";

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
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", madeUp());
        form.put("redirect_uri", settings.redirectUri().toString());
        form.put("code_verifier", madeUp());
        return asClient("token_endpoint", form);
    }

    Answer redeemMadeUpRefreshToken() throws SkippedException, UnansweredException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", madeUp());
        return asClient("token_endpoint", form);
    }

    Answer keys() throws SkippedException, UnansweredException {
        return http.get(endpoint("jwks_uri"));
    }

    /** As a browser asks, as some providers answer others with a status alone. */
    Answer open(URI address, Map<String, String> parameters) throws UnansweredException {
        return http.open(Http.with(address, parameters));
    }

    /** Whether authorization requests go there directly (RFC 9126), which is decided as Quarkus OIDC does. */
    boolean takesPushedRequests() throws SkippedException {
        return settings.pushesRequests().orElse(metadata().says("require_pushed_authorization_requests"));
    }

    /** Whether the provider minds which API is asked for; without the configured one's being refused, as above. */
    boolean knowsItsAudiences() throws SkippedException, UnansweredException {
        Map<String, String> request = request();
        request.put("audience", "https://" + madeUp().toLowerCase(Locale.ROOT).replace('_', '-') + ".invalid/");
        return authorize(request).complaint() == AuthorizeAnswer.Complaint.AUDIENCE;
    }

    private Answer discover() throws SkippedException, UnansweredException {
        String issuer = settings.issuer();
        // Section 4.1 of the specification: a slash at the end is removed first.
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return http.get(URI.create(base + "/.well-known/openid-configuration"));
    }

    private AuthorizeAnswer authorize() throws SkippedException, UnansweredException {
        return authorize(request());
    }

    private AuthorizeAnswer authorize(Map<String, String> request) throws SkippedException, UnansweredException {
        Map<String, String> carried = request;
        if (takesPushedRequests()) {
            Answer pushed = asClient(PUSH_ENDPOINT, request);
            Optional<String> name = pushed.status() == 201
                    ? pushed.json().map(json -> json.getString("request_uri"))
                    : Optional.empty();
            if (name.isEmpty()) {
                return AuthorizeAnswer.ofPushed(pushed);
            }
            carried = Map.of("client_id", settings.clientId(), "request_uri", name.get());
        }
        return AuthorizeAnswer.of(
                open(endpoint("authorization_endpoint"), carried),
                settings.redirectUri().toString());
    }

    private Map<String, String> request() throws SkippedException {
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
        return request;
    }

    /** Authenticated as the application is. */
    private Answer asClient(String endpoint, Map<String, String> form) throws SkippedException, UnansweredException {
        URI address = trusted(endpoint);
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put("client_id", settings.clientId());
        if (settings.authenticatesInHeader()) {
            String credentials = Http.encoded(settings.clientId()) + ":" + Http.encoded(settings.clientSecret());
            return http.post(
                    address,
                    whole,
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        whole.put("client_secret", settings.clientSecret());
        return http.post(address, whole);
    }

    private URI endpoint(String name) throws SkippedException {
        return metadata()
                .address(name)
                .orElseThrow(() -> SkippedException.needs(name.equals(PUSH_ENDPOINT) ? "pushed" : "discovery"));
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
