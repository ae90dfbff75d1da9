package org.auth0quarkus.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** Warns, while building and developing, of a secret in the {@code .env} that Git tracks. */
record TrackedSecrets(Path directory) {
    private static final Logger LOG = Logger.getLogger(TrackedSecrets.class);
    private static final String SAID = "auth0-quarkus.tracked-secrets";

    /** Once in the life of a process, which reads its settings several times. */
    void warn(Map<String, String> values) {
        List<String> secrets = in(values);
        if (!secrets.isEmpty() && System.getProperty(SAID) == null && isTracked()) {
            System.setProperty(SAID, "true");
            LOG.warnf(
                    ".env is tracked by Git and has a value for %s: move it to .env.local, and replace the secret if it"
                            + " was committed",
                    String.join(", ", secrets));
        }
    }

    /** The names alone. */
    static List<String> in(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(setting -> !setting.getValue().isBlank() && isSecret(setting.getKey(), setting.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isSecret(String name, String value) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("\\W", "_");
        boolean isFile = variable.endsWith("_FILE");
        return !isFile && variable.matches(".*(?:SECRET|PASSWORD|PRIVATE_KEY|TOKEN)(?:_.*)?")
                || value.matches(".*://[^/]*:[^/]*@.*");
    }

    boolean isTracked() {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "--error-unmatch", ".env")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0;
        } catch (IOException e) {
            return false; // no Git, nothing tracked
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
