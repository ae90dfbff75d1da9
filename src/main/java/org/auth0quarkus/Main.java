package org.auth0quarkus;

import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.auth0quarkus.config.StartupCheck;

/** Starts the service when its settings are right. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        Optional<String> report = StartupCheck.report();
        if (report.isPresent()) {
            System.err.println(report.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
