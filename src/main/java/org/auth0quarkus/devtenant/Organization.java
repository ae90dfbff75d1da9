package org.auth0quarkus.devtenant;

import java.util.Optional;
import java.util.regex.Pattern;

/** An organization, asked for by id ({@code org_wonderland}) or by name ({@code wonderland}). */
record Organization(String id, String name) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,49}");

    /** Empty when the text is neither an id nor a name. */
    static Optional<Organization> of(String idOrName) {
        if (!FORM.matcher(idOrName).matches() || idOrName.equals("org_")) {
            return Optional.empty();
        }
        return Optional.of(
                idOrName.startsWith("org_")
                        ? new Organization(idOrName, idOrName.substring("org_".length()))
                        : new Organization("org_" + idOrName, idOrName));
    }
}
