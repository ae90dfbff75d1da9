package org.auth0quarkus.i18n;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which tags of {@code quarkus.locales} are languages of the pages, and which say how one of them writes dates. */
final class Languages {
    private Languages() {}

    static List<Language> of(List<String> tags, Predicate<String> hasTexts) {
        return tags.stream()
                .filter(hasTexts)
                .map(tag -> new Language(tag, dates(tag, tags, hasTexts)))
                .toList();
    }

    static boolean hasTexts(String tag) {
        return Thread.currentThread().getContextClassLoader().getResource("messages/m_" + tag + ".properties") != null;
    }

    private static Locale dates(String tag, List<String> tags, Predicate<String> hasTexts) {
        return Locale.forLanguageTag(tags.stream()
                .filter(other -> other.startsWith(tag + "-") && !hasTexts.test(other))
                .findFirst()
                .orElse(tag));
    }
}
