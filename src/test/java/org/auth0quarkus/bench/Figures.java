package org.auth0quarkus.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Requests per second, latency and CPU per request, times in microseconds. */
record Figures(double rate, double p50, double p99, double cpu) {
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::rate),
                median(rounds, Figures::p50),
                median(rounds, Figures::p99),
                median(rounds, Figures::cpu));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return middle(rounds.stream().map(figure::applyAsDouble).toList());
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
