package org.auth0quarkus.config;

/** Tells a secret that was made longer by writing it again. */
final class RepeatedWord {
    private RepeatedWord() {}

    /** Whether three quarters of the text, or more, are one word two times and more: a few characters beside it change little. */
    static boolean isIn(String text) {
        for (int word = 1; word <= text.length() / 2; word++) {
            int same = longestRun(text, word);
            if (same >= word && (same + word) * 4 >= text.length() * 3) {
                return true;
            }
        }
        return false;
    }

    /** How many characters one after the other are those that stand so many places before them. */
    private static int longestRun(String text, int distance) {
        int longest = 0;
        int run = 0;
        for (int i = distance; i < text.length(); i++) {
            boolean isSame = Character.toLowerCase(text.charAt(i)) == Character.toLowerCase(text.charAt(i - distance));
            run = isSame ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
