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
        // once, when the server's class is loaded: docs/decisions/0003-characters-in-urls.md
        System.setProperty("vertx.disableURIValidation", "true");
    }

    private static final List<String> DOCTOR = List.of("doctor");
    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar           start the service
                   java -jar quarkus-run.jar doctor    check settings, provider and Redis, and end

            Settings are environment variables, or lines of .env.local and .env in the working directory:
              AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, AUTH0_SECRET, AUTH0_REDIRECT_URI, ...
            """ + StartupCheck.GUIDE;

    Main() {}

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && !words.equals(DOCTOR)) {
            end(2, USAGE);
        } else if (isPackaged() && words.equals(DOCTOR)) {
            System.exit(Doctor.examine(System.out));
        } else {
            // Before Quarkus reads the settings, as it would stop at the first that is wrong, with a stack trace.
            Optional<String> report = isPackaged() ? StartupCheck.report() : Optional.empty();
            report.ifPresentOrElse(text -> end(1, text), () -> Quarkus.run(arguments));
        }
    }

    private static void end(int code, String text) {
        System.err.println(text);
        if (isPackaged()) {
            System.exit(code);
        }
    }

    /** The launch mode is not known yet. In development and tests this class comes from Quarkus' own class loader. */
    private static boolean isPackaged() {
        return !StartupCheck.isBuiltHere();
    }
}
