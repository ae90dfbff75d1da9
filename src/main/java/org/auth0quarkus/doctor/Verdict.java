package org.auth0quarkus.doctor;

/** How a check ended. */
enum Verdict {
    OK("ok"),
    PROBLEM("PROBLEM"),
    /** Does not apply here, or another check says why it could not be made. */
    SKIPPED("skipped"),
    /** Should have been made and could not. */
    UNKNOWN("UNKNOWN");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
