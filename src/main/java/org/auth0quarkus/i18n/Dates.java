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
    private static final Map<Language, DateTimeFormatter> FORMATTERS = formatters();

    private Dates() {}

    /** 26 Nov 2026 09:41 UTC: one form for all, the tag {@code {#time}}. */
    static String brief(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        Language language = Language.of(locale instanceof Locale known ? known : null);
        return FORMATTERS.get(language).format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time has one form everywhere: the languages' own differ from one Java version to the next. */
    private static Map<Language, DateTimeFormatter> formatters() {
        Map<Language, DateTimeFormatter> formatters = new HashMap<>();
        for (Language language : Language.all()) {
            String date = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, language.dates());
            formatters.put(language, DateTimeFormatter.ofPattern(date + " HH:mm 'UTC'", language.dates()));
        }
        return formatters;
    }
}
