package org.auth0quarkus.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with a setting and how to mend it; never its value, which may be a secret. */
record Problem(String setting, String fault, String remedy) {
    /** Names a property as the variable that is set. */
    static Problem of(String property, String fault, String remedy) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new Problem(variable, fault, remedy);
    }

    /** What is printed instead of starting. */
    static String text(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 setting needs" : problems.size() + " settings need";
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n\n",
                        "auth0-quarkus cannot start: " + count + " attention.\n\n",
                        "\n\nAll settings: .env\n"));
    }

    @Override
    public String toString() {
        return "  " + setting + "\n    " + fault + "\n    " + remedy;
    }
}
