package org.auth0quarkus.i18n;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.config.SentCookies;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A language that the pages are written in, and the choice of one for a request. There is a language for each tag in
 * {@code quarkus.locales} that has texts, {@code messages/m_<tag>.properties}; a tag of the same language with a country
 * says how dates are written.
 *
 * @param tag the value of the query parameter and the cookie
 * @param dates whose dates: {@code en-GB} for English, day first and 24 hours, which readers of all countries take the right
 *     way
 */
public record Language(String tag, Locale dates) {
    /** Name of both the query parameter and the cookie that carry a visitor's choice. */
    public static final String NAME = "lang";

    private static final String CHINESE = "zh";
    private static final String KEY = Language.class.getName();
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}");
    private static final int LONGEST = 200;

    private static final Config CONFIG = ConfigProvider.getConfig();
    /** What the message interfaces are written in; where none of the visitor's languages is known. */
    private static final Language DEFAULT;

    private static final List<Language> LANGUAGES;

    static {
        String ofInterfaces =
                CONFIG.getOptionalValue("quarkus.default-locale", String.class).orElse("en");
        List<String> tags =
                CONFIG.getOptionalValues("quarkus.locales", String.class).orElse(List.of(ofInterfaces));
        LANGUAGES = Languages.of(tags, tag -> tag.equals(ofInterfaces) || Languages.hasTexts(tag));
        DEFAULT = LANGUAGES.stream()
                .filter(language -> language.tag.equals(ofInterfaces))
                .findFirst()
                .orElseThrow();
    }

    /** All of them, in the order of {@code quarkus.locales}. */
    public static List<Language> all() {
        return LANGUAGES;
    }

    /** The value of {@code ui_locales}; Auth0 knows Chinese by its countries only. */
    public String uiLocales() {
        return tag.equals(CHINESE) ? "zh-CN zh" : tag;
    }

    /** The value of the {@code lang} attribute, which names the script as well. */
    public String html() {
        return tag.equals(CHINESE) ? "zh-Hans" : tag;
    }

    /** The value of the {@code dir} attribute. */
    public String direction() {
        byte direction = Character.getDirectionality(label().codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? "rtl"
                : "ltr";
    }

    /** What a template instance is given. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language's name in itself. */
    public String label() {
        String name = locale().getDisplayName(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** The best source that names a language we have: query, then cookie, then header; the default when none does. */
    public static Language choose(String query, String cookie, String acceptLanguage) {
        return firstOf(query)
                .or(() -> firstOf(cookie))
                .or(() -> AcceptLanguage.best(acceptLanguage))
                .orElse(DEFAULT);
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

    /** The language of a rendered page; the default when its locale is none of ours. */
    public static Language of(Locale locale) {
        return locale == null ? DEFAULT : ofTag(locale.toLanguageTag()).orElse(DEFAULT);
    }

    static Optional<Language> ofTag(String tag) {
        if (!TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        String asked = tag.replace('_', '-').toLowerCase(Locale.ROOT) + "-";
        return LANGUAGES.stream()
                .filter(language -> asked.startsWith(language.tag.toLowerCase(Locale.ROOT) + "-"))
                .max(Comparator.comparingInt(language -> language.tag.length()))
                .or(() -> LANGUAGES.stream()
                        .filter(language -> asked.startsWith(language.locale().getLanguage() + "-"))
                        .findFirst());
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
