package org.auth0quarkus.doctor;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How hard a secret is to guess; an estimate that finds what people type, not what a machine made badly. */
final class Strength {
    /** As long a piece as comes twice by chance in hardly any random text. */
    private static final int PIECE = 4;

    private Strength() {}

    /** Bits; a character that goes on with a row ({@code aaa}, {@code 123}) or comes in a piece seen before has none. */
    static int bits(String secret) {
        double each = entropy(secret);
        double bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            bits += isExpected(secret, i) ? 0 : each;
        }
        return (int) bits;
    }

    private static boolean isExpected(String text, int at) {
        boolean goesOn = at >= 2 && text.charAt(at) - text.charAt(at - 1) == text.charAt(at - 1) - text.charAt(at - 2);
        boolean seenBefore = at >= PIECE && text.indexOf(text.substring(at - PIECE + 1, at + 1)) < at - PIECE + 1;
        return goesOn || seenBefore;
    }

    /** Shannon's, of one character. */
    private static double entropy(String text) {
        Map<Integer, Long> counts =
                text.chars().boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
