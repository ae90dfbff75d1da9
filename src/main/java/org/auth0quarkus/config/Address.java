package org.auth0quarkus.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the addresses in settings. */
final class Address {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:%1$s(?:\\.%1$s)+|localhost)(?::\\d{1,5})?".formatted(LABEL), Pattern.CASE_INSENSITIVE);

    private Address() {}

    /** Host and maybe port, with no scheme before and no path behind. */
    static boolean isBareHost(String text) {
        return BARE_HOST.matcher(text).matches();
    }

    /**
     * What is wrong with an address that should be absolute, http or https, with nothing behind its path.
     *
     * @param httpsOffLoopback whether http has to stay on this machine
     */
    static Optional<Problem> problem(String setting, String address, boolean httpsOffLoopback) {
        URI uri = parse(address);
        if (uri == null || uri.getHost() == null || !isScheme("http", uri) && !isScheme("https", uri)) {
            return Optional.of(Problem.of(
                    setting, "is not an absolute https address.", "Give the whole address, from https:// on."));
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return Optional.of(
                    Problem.of(setting, "has a user, a query or a fragment.", "Give scheme, host and path alone."));
        }
        boolean remote = !LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
        return httpsOffLoopback && remote && isScheme("http", uri)
                ? Optional.of(Problem.of(setting, "is http on a host that is not this machine.", "Use https."))
                : Optional.empty();
    }

    private static boolean isScheme(String scheme, URI uri) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private static URI parse(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
