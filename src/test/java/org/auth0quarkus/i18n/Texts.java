package org.auth0quarkus.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Matcher;

import io.quarkus.qute.i18n.Message;

/**
 * What the pages say, read from where an application changes it, so that its changes break no test. A key is that of {@link
 * Messages}, or that of another bundle behind the bundle's name: {@code fault:title_$FORBIDDEN}.
 */
public final class Texts {
    private Texts() {}

    /** In English, with these values for its placeholders. */
    public static String text(String key, String... values) {
        return textIn("en", key, values);
    }

    /** As {@link #text}, in the language of a tag. */
    public static String textIn(String tag, String key, String... values) {
        String text = isOfInterface(tag, key) ? english(key) : translated(tag, key);
        for (String value : values) {
            text = text.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(value));
        }
        return text;
    }

    /** As {@link #text}, the way a page's source has it. */
    public static String html(String key, String... values) {
        return escaped(text(key, values));
    }

    /** As {@link #textIn}, the way a page's source has it. */
    public static String htmlIn(String tag, String key, String... values) {
        return escaped(textIn(tag, key, values));
    }

    private static boolean isOfInterface(String tag, String key) {
        return tag.equals("en") && !key.contains(":");
    }

    private static String english(String key) {
        return Arrays.stream(Messages.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(key))
                .map(method -> method.getAnnotation(Message.class).value())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no text " + key));
    }

    private static String translated(String tag, String key) {
        String bundle = key.contains(":") ? key.substring(0, key.indexOf(':')) : "m";
        String file = "/messages/" + bundle + "_" + tag + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(file), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = texts.getProperty(key.substring(key.indexOf(':') + 1));
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + " in " + file);
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
