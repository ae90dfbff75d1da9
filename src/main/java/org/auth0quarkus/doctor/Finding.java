package org.auth0quarkus.doctor;

/**
 * What a check found.
 *
 * @param sentence what is so; never a secret, a token, a code or a cookie
 * @param remedy what to do about it; empty when there is nothing to do
 */
record Finding(Verdict verdict, String sentence, String remedy) {
    static Finding ok(String sentence) {
        return new Finding(Verdict.OK, sentence, "");
    }

    static Finding problem(String sentence, String remedy) {
        return new Finding(Verdict.PROBLEM, sentence, remedy);
    }

    static Finding skipped(String sentence) {
        return new Finding(Verdict.SKIPPED, sentence, "");
    }

    static Finding unknown(String sentence, String remedy) {
        return new Finding(Verdict.UNKNOWN, sentence, remedy);
    }
}
