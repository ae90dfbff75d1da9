package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Finding GOOD = Finding.ok("all is well");
    private static final Finding BAD = Finding.problem("it is broken", "Mend it.");
    private static final Finding OPEN = Finding.unknown("nobody knows", "Try again.");
    private static final Finding LEFT_OUT = Finding.skipped("not here");

    @Test
    void aProblemCountsMoreThanWhatCouldNotBeChecked() {
        assertThat(report(GOOD, LEFT_OUT).exitCode()).isZero();
        assertThat(report(GOOD, BAD, OPEN).exitCode()).isEqualTo(1);
        assertThat(report(GOOD, OPEN, LEFT_OUT).exitCode()).isEqualTo(2);
    }

    @Test
    void givesEachCheckALine() {
        assertThat(report(GOOD, BAD, OPEN, LEFT_OUT).text(List.of())).isEqualTo("""
                        ok       check         all is well
                        PROBLEM  check         it is broken -> Mend it.
                        UNKNOWN  check         nobody knows -> Try again.
                        skipped  check         not here

                        1 problem, 1 could not be checked, 1 ok, 1 skipped
                        """);
    }

    @Test
    void showsNoSecretThatTheProviderRepeats() {
        assertThat(report(Finding.ok("you sent s3cr3t-of-tests")).text(List.of("s3cr3t-of-tests")))
                .contains("you sent ***")
                .doesNotContain("s3cr3t");
    }

    @Test
    void staysReadableWhenASecretIsALetter() {
        assertThat(report(Finding.ok("all is set")).text(List.of("s"))).contains("all is set");
    }

    @Test
    void passesNoControlCharacterOnToTheTerminal() {
        String text = report(Finding.ok("a\u001b[31mb\nc\u202ed")).text(List.of());
        assertThat(text).contains("a?[31mb?c?d");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(report(Finding.ok("x".repeat(5000))).text(List.of())).hasSizeLessThan(800);
    }

    private static Report report(Finding... findings) {
        return new Report(Arrays.stream(findings)
                .map(finding -> new Report.Line("check", finding))
                .toList());
    }
}
