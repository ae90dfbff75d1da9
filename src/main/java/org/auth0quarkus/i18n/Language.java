package org.auth0quarkus.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.SentCookies;

/** A language that the pages are written in, and the choice of one for a request. */
public enum Language {
    /** Dates are British: day first and 24 hours, which readers of all countries take the right way. */
    EN("en", "en", Locale.ENGLISH, Locale.UK, "English"),
    ZH("zh", "zh-Hans", Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, "中文");

    /** Name of both the query parameter and the cookie that carry a visitor's choice. */
    public static final String NAME = "lang";

    private static final List<Language> LANGUAGES = List.of(values());
    private static final String KEY = Language.class.getName();
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST = 200;

    private final String tag;
    private final String html;
    private final Locale locale;
    private final Locale dates;
    private final String label;

    Language(String tag, String html, Locale locale, Locale dates, String label) {
        this.tag = tag;
        this.html = html;
        this.locale = locale;
        this.dates = dates;
        this.label = label;
    }

    /** The value of the query parameter and the cookie. */
    public String tag() {
        return tag;
    }

    /** The value of {@code ui_locales}; Auth0 knows Chinese by its countries only. */
    public String uiLocales() {
        return this == ZH ? "zh-CN zh" : tag;
    }

    /** The value of the {@code lang} attribute, which names the script as well. */
    public String html() {
        return html;
    }

    /** The value of the {@code dir} attribute. */
    public String direction() {
        return "ltr";
    }

    /** What a template instance is given. */
    public Locale locale() {
        return locale;
    }

    Locale dates() {
        return dates;
    }

    /** The language's name in itself. */
    public String label() {
        return label;
    }

    /** The best source that names a language we have: query, then cookie, then header; English when none does. */
    public static Language choose(String query, String cookie, String acceptLanguage) {
        return firstOf(query)
                .or(() -> firstOf(cookie))
                .or(() -> AcceptLanguage.best(acceptLanguage))
                .orElse(EN);
    }

    /** The language of this request, chosen once; also for handlers outside JAX-RS. */
    public static Language of(RoutingContext context) {
        Language known = context.get(KEY);
        if (known == null) {
            known = choose(
                    asked(context), remembered(context), context.request().getHeader("Accept-Language"));
            context.put(KEY, known);
        }
        return known;
    }

    /** What the visitor chose on our pages, which the provider's should follow; a browser's header it sees itself. */
    public static Optional<Language> chosen(RoutingContext context) {
        return switchedTo(context).or(() -> firstOf(remembered(context)));
    }

    /** The language that {@code ?lang=} asks for; unlike {@code ui_locales} it is remembered. */
    public static Optional<Language> switchedTo(RoutingContext context) {
        return firstOf(parameter(context, NAME));
    }

    /** The language of a rendered page; English when its locale is none of ours. */
    public static Language of(Locale locale) {
        for (Language language : LANGUAGES) {
            // What a page of ours is given, and is asked for many times.
            if (language.locale.equals(locale)) {
                return language;
            }
        }
        return locale == null ? EN : ofTag(locale.toLanguageTag()).orElse(EN);
    }

    static Optional<Language> ofTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        for (Language language : LANGUAGES) {
            int length = language.tag.length();
            if (tag.regionMatches(true, 0, language.tag, 0, length)
                    && (tag.length() == length || !Character.isLetter(tag.charAt(length)))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** {@code ui_locales} is a list separated by spaces (OpenID Connect Core, section 3.1.2.1). */
    private static Optional<Language> firstOf(String tags) {
        if (tags == null || tags.length() > LONGEST) {
            return Optional.empty();
        }
        return Arrays.stream(tags.split(" ")).flatMap(it -> ofTag(it).stream()).findFirst();
    }

    private static String asked(RoutingContext context) {
        return switchedTo(context).map(Language::tag).orElseGet(() -> parameter(context, "ui_locales"));
    }

    private static String remembered(RoutingContext context) {
        return SentCookies.read(context.request(), NAME);
    }

    /** A query that cannot be decoded names no language; who reports it is not our concern. */
    private static String parameter(RoutingContext context, String name) {
        try {
            return context.request().getParam(name);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
