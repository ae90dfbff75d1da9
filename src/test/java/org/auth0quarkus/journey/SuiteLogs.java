package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.junit.jupiter.api.Test;

/** All that the application has logged in the tests before: none of it is a token, a code, a cookie or a secret. */
class SuiteLogs {
    /** What is random and long: with capitals, small letters and digits. Names of classes have dots or dollars around. */
    private static final Pattern RANDOM =
            Pattern.compile("(?<![A-Za-z0-9_.$/-])(?=[A-Za-z_-]*[0-9])(?=[a-z0-9_-]*[A-Z])"
                    + "(?=[A-Z0-9_-]*[a-z])[A-Za-z0-9_-]{24,}(?![A-Za-z0-9_.$/-])");

    static final List<Pattern> SECRETS = List.of(
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}"),
            RANDOM,
            Pattern.compile("(?i)bearer [A-Za-z0-9]"),
            Pattern.compile("(?i)(?:code|state|access_token|refresh_token|logout_token|client_secret)=[^ ]"),
            Pattern.compile(Pattern.quote(DevTenantServer.CLIENT_SECRET)),
            Pattern.compile("5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a"),
            Pattern.compile("auth0\\|"),
            Pattern.compile("(?:alice|bob)@example"));

    private static List<String> lines() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("target/test.log")));
        try (Stream<Path> replicas = Files.list(Replica.LOGS)) {
            replicas.forEach(files::add);
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    @Test
    void tellOfSecurityEvents() throws IOException {
        String all = String.join("\n", lines());
        assertThat(all)
                .contains(
                        "event=login subject=",
                        "event=login_failed reason=cancelled",
                        "event=logout subject=",
                        "event=revocation reason=provider_sid",
                        "event=revocation reason=all",
                        "event=refresh_refused",
                        "event=session_expired",
                        "event=logout_token_rejected",
                        "event=logout_token_deferred");
    }

    @Test
    void holdNoSecret() throws IOException {
        for (Pattern secret : SECRETS) {
            assertThat(lines()).as(secret.pattern()).noneMatch(line -> secret.matcher(line)
                    .find());
        }
    }
}
