package org.auth0quarkus.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where to land after a login or logout: a path of our own origin, and the home page instead of anything else. */
public final class ReturnTo {
    public static final String HOME = "/";

    private static final int MAX_LENGTH = 1024;

    /**
     * One slash, then not another: {@code //host} and, as browsers read a backslash as a slash, {@code /\host} lead to
     * another host. Browsers also drop tabs and line breaks, so only printable ASCII is taken; anything else is encoded
     * in an honest path.
     */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");

    private static final Pattern ACTION = Pattern.compile("/(?:login|logout|callback)/?");

    private ReturnTo() {}

    /** The path when it is one of ours, else {@link #HOME}. */
    public static String of(String requested) {
        return isOwnPath(requested) ? requested : HOME;
    }

    private static boolean isOwnPath(String requested) {
        if (requested == null
                || requested.length() > MAX_LENGTH
                || !OWN_PATH.matcher(requested).matches()) {
            return false;
        }
        try {
            URI uri = new URI(requested);
            // "/%2e%2e//host" and "/x/..//host" lead elsewhere once somebody normalises them; "/login" leads in
            // circles.
            String path = uri.getPath();
            return !path.contains("//")
                    && !path.contains("/..")
                    && !path.contains("/./")
                    && path.indexOf('\\') < 0
                    && path.chars().noneMatch(Character::isISOControl)
                    && !ACTION.matcher(path).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
