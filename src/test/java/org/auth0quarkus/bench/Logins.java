package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Complete sign-ins, eight at once. */
record Logins(double perSecond, double cpuMillis) {
    private static final int AT_ONCE = 8;

    static Logins of(Place place, int warmUp, int rounds, int each) {
        run(place, warmUp);
        List<Logins> seen = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seen.add(run(place, each));
        }
        return new Logins(
                Figures.middle(seen.stream().map(Logins::perSecond).toList()),
                Figures.middle(seen.stream().map(Logins::cpuMillis).toList()));
    }

    private static Logins run(Place place, int count) {
        double cpu = place.application().cpuMicros();
        long begun = System.nanoTime();
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Void> visitor = () -> {
                for (int i = 0; i < count / AT_ONCE; i++) {
                    SignIn.at(place.origin());
                }
                return null;
            };
            for (Future<Void> done : visitors.invokeAll(Collections.nCopies(AT_ONCE, visitor))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a sign-in failed", e);
        } finally {
            visitors.shutdown();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int done = count / AT_ONCE * AT_ONCE;
        return new Logins(done / seconds, (place.application().cpuMicros() - cpu) / 1e3 / done);
    }
}
