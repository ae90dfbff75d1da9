package org.auth0quarkus.doctor;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A question to the provider, asked once by whichever check needs the answer first. */
final class Probe<T> {
    private final FutureTask<T> task;

    /** How it is asked. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SkippedException, UnansweredException;
    }

    Probe(Question<T> question) {
        this.task = new FutureTask<>(question::ask);
    }

    T answer() throws SkippedException, UnansweredException {
        task.run(); // does nothing when another thread has begun
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException(UnansweredException.Cause.CONNECTION, "was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SkippedException skipped) {
                throw skipped;
            }
            if (e.getCause() instanceof UnansweredException unanswered) {
                throw unanswered;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
