package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures cases in turn, so that what else the machine does falls on all of them alike. */
record Rounds(int count, int seconds, int warmUpSeconds) {
    /** {@code -Dbench.rounds}, {@code -Dbench.seconds} and {@code -Dbench.warmup}. */
    static Rounds asked() {
        return new Rounds(
                Integer.getInteger("bench.rounds", 5),
                Integer.getInteger("bench.seconds", 2),
                Integer.getInteger("bench.warmup", 6));
    }

    /** The medians, for each number of connections, in the order of the cases. */
    Map<Integer, Map<Case, Figures>> of(List<Case> cases, List<Integer> connections) {
        cases.forEach(each -> each.measure(32, warmUpSeconds));
        Map<Integer, Map<Case, List<Figures>>> all = new LinkedHashMap<>();
        for (int round = 0; round < count; round++) {
            for (int number : connections) {
                for (Case each : cases) {
                    all.computeIfAbsent(number, key -> new LinkedHashMap<>())
                            .computeIfAbsent(each, key -> new ArrayList<>())
                            .add(each.measure(number, seconds));
                }
            }
        }
        Map<Integer, Map<Case, Figures>> medians = new LinkedHashMap<>();
        all.forEach((number, seen) -> {
            Map<Case, Figures> figures = new LinkedHashMap<>();
            seen.forEach((each, rounds) -> figures.put(each, Figures.median(rounds)));
            medians.put(number, figures);
        });
        return medians;
    }
}
