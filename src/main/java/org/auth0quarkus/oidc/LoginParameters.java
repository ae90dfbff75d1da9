package org.auth0quarkus.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;

/** What a request for {@code /login} asks for; what is not allowed or not well formed is as if it were not there. */
public record LoginParameters(String returnTo, Map<String, String> forwarded) {
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

    public static LoginParameters of(MultiMap query) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        ALLOWED.forEach((name, wellFormed) -> {
            String value = single(query, name);
            if (value != null && wellFormed.matcher(value).matches()) {
                forwarded.put(name, value);
            }
        });
        return new LoginParameters(ReturnTo.of(single(query, "returnTo")), Map.copyOf(forwarded));
    }

    /** Whether the provider is to be asked although the visitor is signed in already. */
    public boolean asksForLogin() {
        return forwarded.containsKey("prompt") || forwarded.containsKey("screen_hint");
    }

    /** A value given twice is nobody's honest link, and servers disagree which of the two counts. */
    private static String single(MultiMap query, String name) {
        List<String> values = query.getAll(name);
        return values.size() == 1 ? values.get(0) : null;
    }
}
