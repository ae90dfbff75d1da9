package org.auth0quarkus;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.auth0quarkus.config.StartupCheck;
import org.auth0quarkus.doctor.Doctor;

/** Starts the service when its settings are right; with the argument {@code doctor}, says what is wrong instead. */
@QuarkusMain
public final class Main {
    static {
        // Else Vert.x answers characters that browsers send unescaped, such as | in a query, with a blank page. Read
        // once, when
        // the server's class is loaded: docs/decisions/0003-characters-in-urls.md
        System.setProperty("vertx.disableURIValidation", "true");
    }

    Main() {}

    public static void main(String... arguments) {
        if (isPackaged() && List.of(arguments).equals(List.of("doctor"))) {
            System.exit(Doctor.examine(System.out));
        }
        // Before Quarkus reads the settings, as it would stop at the first that is wrong, with a stack trace.
        Optional<String> report = isPackaged() ? StartupCheck.report() : Optional.empty();
        if (report.isPresent()) {
            System.err.println(report.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /** The launch mode is not known yet. In development and tests this class comes from Quarkus' own class loader. */
    private static boolean isPackaged() {
        return !Main.class.getClassLoader().getClass().getName().startsWith("io.quarkus.bootstrap.classloading.");
    }
}
