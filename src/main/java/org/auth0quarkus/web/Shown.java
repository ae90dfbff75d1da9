package org.auth0quarkus.web;

import java.text.Bidi;
import java.util.regex.Pattern;

import io.quarkus.qute.TemplateExtension;

/** Text from outside, made fit for a page. HTML is escaped by Qute; this is about what escaping leaves. */
@TemplateExtension
final class Shown {
    private static final int BRIEF = 80;

    /** Controls, lone surrogates, and the characters that would turn the direction of the text around them. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    private Shown() {}

    /** The whole text, with U+FFFD for what must not reach a page. */
    static String shown(String text) {
        return isPlain(text) ? text : UNFIT.matcher(text).replaceAll("\uFFFD");
    }

    /** Most text on most pages, which is seen faster than by the pattern: printable characters of Latin-1 alone. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && c < '\u00A0' || c > '\u00FF') {
                return false;
            }
        }
        return true;
    }

    /** For a heading or a line: 80 characters at most. */
    static String brief(String text) {
        String clean = shown(text);
        return clean.length() <= BRIEF || clean.codePointCount(0, clean.length()) <= BRIEF
                ? clean
                : start(clean, BRIEF) + "…";
    }

    /** For use inside a sentence: text that runs from right to left keeps that to itself. */
    static String isolated(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length) ? "\u2068" + text + "\u2069" : text;
    }

    /** The first characters, never half a surrogate pair. */
    static String start(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
