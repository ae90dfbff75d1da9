package org.auth0quarkus.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim as the profile shows it.
 *
 * @param text what to show, or null when there is nothing
 * @param time the same as a point in time, when it is one
 */
record ClaimRow(String name, String text, Instant time) {
    private static final int LONG = 240;

    /** These bind one login to one answer; they say nothing about the user. */
    private static final Set<String> HIDDEN = Set.of("nonce", "at_hash", "c_hash");

    private static final List<String> FIRST = List.of(
            "name",
            "given_name",
            "middle_name",
            "family_name",
            "nickname",
            "preferred_username",
            "email",
            "email_verified",
            "phone_number",
            "phone_number_verified",
            "picture",
            "profile",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "address",
            "updated_at",
            "org_id",
            "org_name");

    private static final List<String> LAST =
            List.of("sub", "iss", "aud", "azp", "auth_time", "iat", "nbf", "exp", "sid", "acr", "amr", "jti", "s_hash");

    private static final int MIDDLE = 500;
    private static final Map<String, Integer> RANKS = ranks();

    /** What a person asks first comes first, what the protocol needs comes last, the rest keeps the token's order. */
    static List<ClaimRow> of(Map<String, Object> claims) {
        return claims.entrySet().stream()
                .filter(claim -> !HIDDEN.contains(claim.getKey()))
                .map(claim -> of(claim.getKey(), claim.getValue()))
                .sorted(Comparator.comparingInt(row -> RANKS.getOrDefault(row.name, MIDDLE)))
                .toList();
    }

    static ClaimRow of(String name, Object value) {
        return new ClaimRow(name, ClaimText.of(value), ClaimText.time(name, value));
    }

    /** Text to show as it is, as most are. */
    public boolean isShort() {
        return time == null && text != null && !isLong();
    }

    /** Too long to be shown unasked. */
    public boolean isLong() {
        return text != null && text.length() > LONG && text.codePointCount(0, text.length()) > LONG;
    }

    /** The beginning of a long text. */
    public String start() {
        return Shown.start(text, LONG);
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        FIRST.forEach(name -> ranks.put(name, ranks.size()));
        LAST.forEach(name -> ranks.put(name, MIDDLE + ranks.size()));
        return ranks;
    }
}
