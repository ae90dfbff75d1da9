package org.auth0quarkus.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** One setting and the first fault in it. */
record Setting(String name, Optional<String> value, Optional<Problem> problem) {
    static Setting of(String property, Optional<String> value) {
        return new Setting(variable(property), value.filter(text -> !text.isBlank()), Optional.empty());
    }

    Setting required(String remedy) {
        return value.isPresent() ? this : fault("is missing.", remedy);
    }

    /** Asked of a value that is there and has no fault yet. */
    Setting must(Predicate<String> rule, String fault, String remedy) {
        return value.isEmpty() || problem.isPresent() || rule.test(value.get()) ? this : fault(fault, remedy);
    }

    Setting fault(String fault, String remedy) {
        return new Setting(name, value, problem.or(() -> Optional.of(new Problem(name, fault, remedy))));
    }

    /** As the person who sets it knows it. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
