package org.auth0quarkus.config;

import java.util.Arrays;
import java.util.List;

/** The words of a scope: by blanks, as OAuth has them, or by commas, as people write lists. */
public final class Scopes {
    private Scopes() {}

    public static List<String> of(String scope) {
        return Arrays.stream(scope.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
