package org.auth0quarkus.doctor;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;

/**
 * What the provider said to an authorization request that nobody can answer.
 *
 * @param words its error and description as it put them; empty when it showed a page
 */
record AuthorizeAnswer(Complaint complaint, String words) {
    /** About what of the request it complained. */
    enum Complaint {
        /** It would have asked the user: all is well. */
        NOTHING,
        CLIENT,
        CALLBACK,
        AUDIENCE,
        ORGANIZATION,
        SCOPE,
        OTHER,
        /** It is the one in trouble. */
        OUTAGE
    }

    /** OpenID Connect Core 1.0 section 3.1.2.6. */
    private static final Set<String> WOULD_ASK = Set.of(
            "login_required", "interaction_required", "consent_required", "account_selection_required", "mfa_required");

    private static final Set<String> OUTAGES = Set.of("server_error", "temporarily_unavailable", "too_many_requests");

    // Both lists: Auth0, Keycloak, Okta, Entra.
    private static final List<String> OF_CLIENT = List.of(
            "unknown client", "client not found", "invalid client", "invalid_client", "no client", "aadsts700016");
    private static final List<String> OF_CALLBACK =
            List.of("callback", "redirect_uri", "redirect uri", "redirect url", "aadsts50011");

    static AuthorizeAnswer of(Answer answer, String redirectUri) {
        if (answer.isOutage()) {
            return new AuthorizeAnswer(Complaint.OUTAGE, "status " + answer.status());
        }
        Map<String, String> error = answer.isRedirect() ? query(answer.location()) : Map.of();
        String words = words(error);
        if (answer.isRedirect() && isAt(answer.location(), redirectUri)) {
            return new AuthorizeAnswer(
                    ofRedirect(error.getOrDefault("error", ""), words.toLowerCase(Locale.ROOT)), words);
        }
        // Auth0 sends its own error pages to another address when the tenant says so.
        boolean isRefusal = answer.status() >= 400 || error.containsKey("error");
        return isRefusal
                ? new AuthorizeAnswer(ofPage((words + answer.body()).toLowerCase(Locale.ROOT)), words)
                : new AuthorizeAnswer(Complaint.NOTHING, words);
    }

    /** What it said to a request that was pushed (RFC 9126 section 2.3) and not taken. */
    static AuthorizeAnswer ofPushed(Answer answer) throws SkippedException {
        if (answer.isOutage()) {
            return new AuthorizeAnswer(Complaint.OUTAGE, "status " + answer.status());
        }
        if (answer.status() == 401) {
            throw SkippedException.needs("secret");
        }
        JsonObject json = answer.json().orElseGet(JsonObject::new);
        Map<String, String> error = new HashMap<>();
        json.forEach(entry -> error.put(entry.getKey(), String.valueOf(entry.getValue())));
        String words = words(error);
        String searched = words.toLowerCase(Locale.ROOT);
        Complaint complaint = ofPage(searched);
        return new AuthorizeAnswer(
                complaint == Complaint.OTHER ? ofRedirect(error.getOrDefault("error", "none"), searched) : complaint,
                words);
    }

    /** Whether the provider knew client and callback. */
    boolean acceptsCallback() {
        return !Set.of(Complaint.CLIENT, Complaint.CALLBACK, Complaint.OTHER, Complaint.OUTAGE)
                .contains(complaint);
    }

    private static Complaint ofRedirect(String error, String words) {
        if (error.isEmpty() || WOULD_ASK.contains(error)) {
            return Complaint.NOTHING;
        }
        if (OUTAGES.contains(error)) {
            return Complaint.OUTAGE;
        }
        if (error.equals("invalid_target") || words.contains("service not found")) {
            return Complaint.AUDIENCE;
        }
        if (words.contains("organization")) {
            return Complaint.ORGANIZATION;
        }
        if (error.equals("invalid_scope")) {
            return Complaint.SCOPE;
        }
        return error.equals("unauthorized_client") ? Complaint.CLIENT : Complaint.OTHER;
    }

    private static Complaint ofPage(String text) {
        if (OF_CLIENT.stream().anyMatch(text::contains)) {
            return Complaint.CLIENT;
        }
        return OF_CALLBACK.stream().anyMatch(text::contains) ? Complaint.CALLBACK : Complaint.OTHER;
    }

    private static boolean isAt(String location, String address) {
        return location.equals(address) || location.startsWith(address + "?") || location.startsWith(address + "&");
    }

    private static String words(Map<String, String> error) {
        String description = error.getOrDefault("error_description", "");
        return error.getOrDefault("error", "") + (description.isEmpty() ? "" : ": " + description);
    }

    private static Map<String, String> query(String location) {
        try {
            String query = URI.create(location).getRawQuery();
            return Arrays.stream(query == null ? new String[0] : query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                            (first, second) -> first));
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }
}
