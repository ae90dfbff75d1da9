package org.auth0quarkus.i18n;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** Points in time in the form of the page's language. Always UTC, and saying so: the server does not know the zone. */
@TemplateExtension
final class Dates {
    private Dates() {}

    /** For a sentence: 26 November 2026 09:41 UTC. */
    static String full(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(time, FormatStyle.LONG, locale);
    }

    /** For a list: 26 Nov 2026 09:41 UTC. */
    static String brief(Instant time, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(time, FormatStyle.MEDIUM, locale);
    }

    /** The time has one form everywhere: the languages' own differ from one Java version to the next. */
    private static String format(Instant time, FormatStyle style, Object locale) {
        Language language = Language.of(locale instanceof Locale known ? known : null);
        return new DateTimeFormatterBuilder()
                .appendLocalized(style, null)
                .appendPattern(" HH:mm 'UTC'")
                .toFormatter(language.dates())
                .format(time.atOffset(ZoneOffset.UTC));
    }
}
