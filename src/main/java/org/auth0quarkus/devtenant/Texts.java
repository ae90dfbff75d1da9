package org.auth0quarkus.devtenant;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import io.vertx.ext.web.RoutingContext;

/**
 * The words of the tenant's pages in one language.
 *
 * @param lang as in the {@code lang} attribute
 */
record Texts(String lang, Properties words) {
    static final Texts ENGLISH = load("en", "en");
    static final Texts CHINESE = load("zh-Hans", "zh");

    /** By {@code ui_locales}, else by {@code Accept-Language}, else English. */
    static Texts of(RoutingContext ctx) {
        String asked = ctx.queryParams().get("ui_locales");
        Stream<String> wanted = asked == null ? Stream.empty() : Arrays.stream(asked.split(" "));
        return Stream.concat(wanted, accepted(ctx.request().getHeader("Accept-Language")).stream())
                .map(tag -> tag.toLowerCase(Locale.ROOT).split("[-_]")[0])
                .filter(language -> language.equals("zh") || language.equals("en"))
                .map(language -> language.equals("zh") ? CHINESE : ENGLISH)
                .findFirst()
                .orElse(ENGLISH);
    }

    private static List<String> accepted(String header) {
        try {
            return header == null
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(Locale.LanguageRange::getRange)
                            .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Texts load(String lang, String file) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(StaticFiles.read("devtenant/" + file + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(lang, words);
    }
}
