package org.auth0quarkus.doctor;

/**
 * One thing that can be right or wrong.
 *
 * @param name of one word, as it stands in the report
 */
record Check(String name, Look look) {
    /** Looks once; what it throws becomes a finding. */
    @FunctionalInterface
    interface Look {
        Finding take() throws SkippedException, UnansweredException;
    }

    Finding make() {
        try {
            return look.take();
        } catch (SkippedException e) {
            return Finding.skipped(e.getMessage());
        } catch (UnansweredException e) {
            return Finding.unknown(e.getMessage(), e.remedy());
        } catch (RuntimeException e) {
            // Its message may hold anything, so its kind has to do.
            return Finding.unknown(
                    "could not be checked: " + e.getClass().getSimpleName(), "Try again; if it stays, report it.");
        }
    }
}
