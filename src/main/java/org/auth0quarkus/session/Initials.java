package org.auth0quarkus.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One or two characters that stand in for a picture. */
public final class Initials {
    /** What a reader takes for one character: a letter with its marks, an emoji made of several code points. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final int MOST_WORDS = 200;

    /** The longest emoji sequences have about as many code points; a letter with more marks than this is a prank. */
    private static final int LONGEST = 11;

    private Initials() {}

    /** First characters of the first and the last word; one is enough for Chinese, Japanese and Korean names. */
    public static String of(String name) {
        String trimmed = name == null ? "" : name.strip();
        return isPlain(trimmed) ? ofPlain(trimmed) : ofAny(trimmed);
    }

    /** Letters of English and spaces, as in most names: each is one character, so no pattern needs to find it. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c == ' ' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    private static String ofPlain(String name) {
        String first = titleCase(name.substring(0, 1));
        int space = name.lastIndexOf(' ');
        return space < 0 ? first : first + titleCase(name.substring(space + 1, space + 2));
    }

    private static String ofAny(String name) {
        List<String> words = List.of(SPACE.split(name, MOST_WORDS));
        int begin = 0;
        String first = null;
        while (first == null && begin < words.size()) {
            first = first(words.get(begin++));
        }
        if (first == null || isIdeographic(first)) {
            return first == null ? "?" : first;
        }
        String last = null;
        for (int end = words.size(); last == null && end > begin; end--) {
            last = first(words.get(end - 1));
        }
        return last == null ? first : first + last;
    }

    /** Null when there is nothing to see in the word. */
    private static String first(String word) {
        Matcher characters = CHARACTER.matcher(word);
        while (characters.find()) {
            if (isVisible(characters.group())) {
                return titleCase(characters.group());
            }
        }
        return null;
    }

    private static boolean isVisible(String character) {
        int start = character.codePointAt(0);
        return Character.isLetterOrDigit(start) || Character.getType(start) == Character.OTHER_SYMBOL;
    }

    private static boolean isIdeographic(String character) {
        return switch (Character.UnicodeScript.of(character.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Only the letter itself: upper-casing the whole would turn one letter into two, as for the German sharp s. */
    private static String titleCase(String character) {
        int[] points = character.codePoints().limit(LONGEST).toArray();
        points[0] = Character.toTitleCase(points[0]);
        return new String(points, 0, points.length);
    }
}
