package org.auth0quarkus.i18n;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** Points in time in the form of the page's language. Always UTC, and saying so: the server does not know the zone. */
@TemplateExtension
final class Dates {
    private static final Map<Language, DateTimeFormatter> FULL = formatters(FormatStyle.LONG);
    private static final Map<Language, DateTimeFormatter> BRIEF = formatters(FormatStyle.MEDIUM);

    private Dates() {}

    /** For a sentence: 26 November 2026 09:41 UTC. */
    static String full(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(time, FULL, locale);
    }

    /** For a list: 26 Nov 2026 09:41 UTC. */
    static String brief(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(time, BRIEF, locale);
    }

    private static String format(Instant time, Map<Language, DateTimeFormatter> formatters, Object locale) {
        Language language = Language.of(locale instanceof Locale known ? known : null);
        return formatters.get(language).format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time has one form everywhere: the languages' own differ from one Java version to the next. */
    private static Map<Language, DateTimeFormatter> formatters(FormatStyle style) {
        Map<Language, DateTimeFormatter> formatters = new HashMap<>();
        for (Language language : Language.all()) {
            String date = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    style, null, IsoChronology.INSTANCE, language.dates());
            formatters.put(language, DateTimeFormatter.ofPattern(date + " HH:mm 'UTC'", language.dates()));
        }
        return formatters;
    }
}
