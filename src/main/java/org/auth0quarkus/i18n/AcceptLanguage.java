package org.auth0quarkus.i18n;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** One range of an Accept-Language header with its weight (RFC 9110, section 12.5.4). */
record AcceptLanguage(Language language, double weight) {
    /** More than any browser sends; a longer header is not read to its end. */
    private static final int MOST = 30;

    /** The language we have that weighs most; of equals the first. */
    static Optional<Language> best(String header) {
        if (header == null) {
            return Optional.empty();
        }
        return Arrays.stream(header.split(",", MOST))
                .flatMap(range -> parse(range).stream())
                .filter(range -> range.weight > 0)
                .sorted(Comparator.comparingDouble(AcceptLanguage::weight).reversed())
                .map(AcceptLanguage::language)
                .findFirst();
    }

    private static Optional<AcceptLanguage> parse(String range) {
        String[] parts = range.strip().split(";", 3);
        return Language.ofTag(parts[0].strip())
                .map(language -> new AcceptLanguage(language, parts.length == 1 ? 1 : quality(parts[1].strip())));
    }

    private static double quality(String parameter) {
        return parameter.matches("[qQ]=(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)")
                ? Double.parseDouble(parameter.substring(2))
                : 0;
    }
}
