package org.auth0quarkus.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code java -jar quarkus-run.jar doctor}, run to its end.
 *
 * @param code 124 when it did not end
 * @param text the report
 * @param errors what else it wrote, of the JVM for example
 */
public record DoctorProcess(int code, String text, String errors) {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** With these settings in its environment and none of the developer's. */
    public static DoctorProcess run(Path directory, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "doctor")
                .directory(directory.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(?:AUTH0|REDIS|QUARKUS)_.*"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        return new DoctorProcess(ended ? process.exitValue() : 124, Files.readString(output), Files.readString(errors));
    }
}
