package org.auth0quarkus.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One or two characters that stand in for a picture. */
public final class Initials {
    /** What a reader takes for one character: a letter with its marks, an emoji made of several code points. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** The longest emoji sequences have about as many code points; a letter with more marks than this is a prank. */
    private static final int LONGEST = 11;

    private Initials() {}

    /** First characters of the first and the last word; one is enough for Chinese, Japanese and Korean names. */
    public static String of(String name) {
        List<String> firsts = Arrays.stream((name == null ? "" : name).split("[\\s\\p{Z}]+", 200))
                .flatMap(word -> first(word).stream())
                .toList();
        if (firsts.isEmpty()) {
            return "?";
        }
        String first = firsts.get(0);
        return firsts.size() == 1 || isIdeographic(first) ? first : first + firsts.get(firsts.size() - 1);
    }

    private static Optional<String> first(String word) {
        return CHARACTER
                .matcher(word)
                .results()
                .map(result -> result.group())
                .filter(Initials::isVisible)
                .findFirst()
                .map(Initials::titleCase);
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
