package org.auth0quarkus.devtenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The faults that are switched on, each for a number of times or until it is cleared. */
final class Faults {
    private static final int STICKY = -1;

    private final Map<String, Map<String, String>> active;

    Faults(Memory memory) {
        this.active = memory.faults();
    }

    void raise(Fault fault, Integer times, String value) {
        active.put(fault.wireName(), entry(times == null ? STICKY : times, value == null ? "" : value));
    }

    void clear() {
        active.clear();
    }

    /** Whether to misbehave now; uses up one of the fault's times. */
    boolean hits(Fault fault) {
        return take(fault).isPresent();
    }

    /** As {@link #hits}, with the fault's value, empty when it has none. */
    synchronized Optional<String> take(Fault fault) {
        Map<String, String> entry = active.get(fault.wireName());
        if (entry == null) {
            return Optional.empty();
        }
        int left = Integer.parseInt(entry.get("left"));
        if (left == 0) {
            active.remove(fault.wireName());
            return Optional.empty();
        }
        if (left > 0) {
            active.put(fault.wireName(), entry(left - 1, entry.get("value")));
        }
        return Optional.of(entry.get("value"));
    }

    /** As {@link #take}, without using up one of its times. */
    Optional<String> valueOf(Fault fault) {
        return Optional.ofNullable(active.get(fault.wireName()))
                .filter(entry -> !entry.get("left").equals("0"))
                .map(entry -> entry.get("value"));
    }

    Optional<Fault> takeOfSignature() {
        return Fault.OF_SIGNATURES.stream().filter(this::hits).findFirst();
    }

    private static Map<String, String> entry(int left, String value) {
        return new HashMap<>(Map.of("left", Integer.toString(left), "value", value));
    }
}
