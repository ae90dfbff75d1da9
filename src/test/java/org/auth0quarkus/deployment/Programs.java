package org.auth0quarkus.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Programs of the machine that a test may need. */
final class Programs {
    private Programs() {}

    record Result(int status, String output, String errors) {}

    /** A build server has all of them: there a missing one is no reason to skip a test. */
    static boolean isThere(String program) {
        boolean found = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!found && System.getenv("CI") != null) {
            throw new AssertionError(program + " is not installed");
        }
        return found;
    }

    static Result run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of(), "");
    }

    static Result run(List<String> command, Map<String, String> environment, String input)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return new Result(process.waitFor(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
