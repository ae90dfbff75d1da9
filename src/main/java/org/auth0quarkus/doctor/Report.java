package org.auth0quarkus.doctor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The findings as text, and as an exit code. */
record Report(List<Line> lines) {
    /** A shorter one is a word or a letter of every line, and called guessable in one of them. */
    private static final int SECRET_CHARACTERS = 8;

    /** A check's name and what it found. */
    record Line(String check, Finding finding) {}

    /** 0 when all is well, 1 when something has to be mended, 2 when something could not be checked. */
    int exitCode() {
        if (count(Verdict.PROBLEM) > 0) {
            return 1;
        }
        return count(Verdict.UNKNOWN) > 0 ? 2 : 0;
    }

    /** One line for each check. The values are taken out of it wherever they came from. */
    String text(Collection<String> secrets) {
        return lines.stream()
                        .map(Report::text)
                        .map(line -> clean(line, secrets) + "\n")
                        .collect(Collectors.joining()) + "\n" + summary() + "\n";
    }

    private static String text(Line line) {
        Finding finding = line.finding();
        String remedy = finding.remedy().isEmpty() ? "" : " -> " + finding.remedy();
        return String.format("%-8s %-13s %s%s", finding.verdict().word(), line.check(), finding.sentence(), remedy);
    }

    private String summary() {
        long problems = count(Verdict.PROBLEM);
        return (problems == 1 ? "1 problem" : problems + " problems") + ", " + count(Verdict.UNKNOWN)
                + " could not be checked, " + count(Verdict.OK) + " ok, " + count(Verdict.SKIPPED) + " skipped";
    }

    private long count(Verdict verdict) {
        return lines.stream()
                .filter(line -> line.finding().verdict() == verdict)
                .count();
    }

    /** The provider's words are in it: no control character of theirs reaches the terminal, nor a secret sent to them. */
    private static String clean(String line, Collection<String> secrets) {
        String clean = line.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        for (String secret : secrets) {
            clean = secret.length() < SECRET_CHARACTERS ? clean : clean.replace(secret, "***");
        }
        return clean.length() > 600 ? clean.substring(0, 600) + "..." : clean;
    }
}
