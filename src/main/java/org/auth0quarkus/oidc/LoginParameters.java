package org.auth0quarkus.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;

/**
 * What a request for {@code /login} asks for; what is not allowed or not well formed is as if it were not there.
 *
 * @param forwarded what is added to the authorization request
 * @param scope what it asks for instead of the configured scope
 */
public record LoginParameters(String returnTo, Map<String, String> forwarded, Optional<String> scope) {
    private static final String AUDIENCE = "audience";

    /** The provider's parameters, each with what a well-formed value looks like. */
    private static final Map<String, Pattern> ALLOWED = Map.of(
            "connection", Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}"),
            "screen_hint", Pattern.compile("signup|login"),
            "organization", Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}"),
            "invitation", Pattern.compile("[A-Za-z0-9_-]{1,255}"),
            "login_hint", Pattern.compile("[^\\p{Cntrl}]{1,255}"),
            "ui_locales", Pattern.compile("[A-Za-z0-9-]{1,35}(?: [A-Za-z0-9-]{1,35}){0,9}"),
            "prompt",
                    Pattern.compile("none|(?:login|consent|select_account)(?: (?:login|consent|select_account)){0,2}"));

    public static LoginParameters of(MultiMap query, AllowedAccess allowed) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        ALLOWED.forEach((name, wellFormed) -> {
            String value = single(query, name);
            if (value != null && wellFormed.matcher(value).matches()) {
                forwarded.put(name, value);
            }
        });
        allowed.audience(single(query, AUDIENCE)).ifPresent(audience -> forwarded.put(AUDIENCE, audience));
        return new LoginParameters(
                ReturnTo.of(single(query, "returnTo")), Map.copyOf(forwarded), allowed.scope(single(query, "scope")));
    }

    /** Whether the provider is to be asked although the visitor is signed in already. */
    public boolean asksForLogin() {
        return scope.isPresent() || Stream.of("prompt", "screen_hint", AUDIENCE).anyMatch(forwarded::containsKey);
    }

    /** A value given twice is nobody's honest link, and servers disagree which of the two counts. */
    private static String single(MultiMap query, String name) {
        List<String> values = query.getAll(name);
        return values.size() == 1 ? values.get(0) : null;
    }
}
