package org.auth0quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code setup.sh} with a stand-in for the Auth0 CLI that keeps one application in a file. */
class SetupTest {
    private static final Path SCRIPT = Path.of("deployment/auth0/setup.sh").toAbsolutePath();
    private static final String CLIENT_SECRET = "shhh-from-auth0";
    private static final String CLI = """
            #!/usr/bin/env bash
            set -euo pipefail
            cd "$(dirname "$0")"
            printf '%s\\n' "$*" >> calls
            data=""
            for ((i = 1; i <= $#; i++)); do
              if [[ ${!i} == --data ]]; then j=$((i + 1)); data=${!j}; fi
            done
            case "$1 $2 ${3:-}" in
              "tenants list --json") echo '[{"active":false,"name":"old.eu.auth0.com"},{"active":true,"name":"acme.eu.auth0.com"}]' ;;
              "api get clients") if [[ -e client ]]; then jq -c '[.]' client; else echo '[]'; fi ;;
              "api post clients") jq -c '. + {client_id: "k3Jw9x"}' <<< "$data" > client; cat client ;;
              "api patch clients/k3Jw9x") jq -c -s '.[0] + .[1]' client - <<< "$data" > next; mv next client; cat client ;;
              "api get clients/k3Jw9x") echo '{"client_secret":"SECRET"}' ;;
              *) echo "unknown: $*" >&2; exit 2 ;;
            esac
            """.replace("SECRET", CLIENT_SECRET);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void putTheStandInOnThePath() throws IOException {
        assumeTrue(Programs.isThere("jq"), "jq is not installed: setup.sh was not tried");
        Path cli = directory.resolve("auth0");
        Files.writeString(cli, CLI);
        Files.setPosixFilePermissions(cli, PosixFilePermissions.fromString("rwx------"));
        file = directory.resolve(".env.local");
    }

    private Programs.Result setUp(String input, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString(), "--file", file.toString()));
        command.addAll(List.of(options));
        return Programs.run(command, Map.of("PATH", directory + ":" + System.getenv("PATH")), input);
    }

    private String client() throws IOException {
        return Files.readString(directory.resolve("client"));
    }

    @Test
    void createsTheApplicationAndWritesTheSettings() throws Exception {
        Programs.Result result = setUp("y\ny\n", "--origin", "https://app.acme.com");
        assertThat(result.status()).as(result.errors()).isZero();
        assertThat(client())
                .contains("\"callbacks\":[\"https://app.acme.com/callback\"]")
                .contains("\"allowed_logout_urls\":[\"https://app.acme.com/signed-out\"]")
                .contains("\"backchannel_logout_urls\":[\"https://app.acme.com/backchannel-logout\"]")
                .contains("\"grant_types\":[\"authorization_code\",\"refresh_token\"]")
                .contains("\"rotation_type\":\"rotating\"")
                .contains("\"app_type\":\"regular_web\"");
        assertThat(Files.readAllLines(file))
                .contains(
                        "AUTH0_DOMAIN=acme.eu.auth0.com",
                        "AUTH0_CLIENT_ID=k3Jw9x",
                        "AUTH0_CLIENT_SECRET=" + CLIENT_SECRET,
                        "AUTH0_REDIRECT_URI=https://app.acme.com/callback")
                .anyMatch(line -> line.matches("AUTH0_SECRET=[0-9a-f]{64}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void printsNoSecretAndPassesNoneOn() throws Exception {
        Programs.Result result = setUp("", "--yes");
        String secret = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("AUTH0_SECRET="))
                .findFirst()
                .orElseThrow()
                .substring("AUTH0_SECRET=".length());
        assertThat(result.output() + result.errors()).doesNotContain(CLIENT_SECRET, secret);
        assertThat(Files.readString(directory.resolve("calls"))).doesNotContain(CLIENT_SECRET, secret);
    }

    @Test
    void changesNothingOfWhatIsThereWhenRunAgain() throws Exception {
        setUp("", "--yes");
        Files.writeString(file, Files.readString(file) + "AUTH0_SCOPE=openid\n");
        String before = Files.readString(file);
        setUp("", "--yes", "--origin", "https://app.acme.com");
        Programs.Result again = setUp("", "--yes");
        assertThat(again.output()).contains("updated", "AUTH0_SECRET is kept");
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrder(before.split("\n"));
        assertThat(client())
                .contains("http://localhost:8080/callback", "https://app.acme.com/callback")
                .containsOnlyOnce("https://app.acme.com/signed-out");
        assertThat(Files.readAllLines(directory.resolve("calls")))
                .filteredOn(call -> call.startsWith("api post"))
                .hasSize(1);
    }

    @Test
    void changesNothingWithoutAYes() throws Exception {
        Programs.Result result = setUp("n\n");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).contains("nothing was changed");
        assertThat(file).doesNotExist();
        assertThat(directory.resolve("client")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.acme.com", "http://app.acme.com", "https://app.acme.com/", "https://app.acme.com/x"})
    void refusesAnOriginThatIsNone(String origin) throws Exception {
        assertThat(setUp("", "--yes", "--origin", origin).status()).isEqualTo(1);
        assertThat(directory.resolve("calls")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment/auth0/setup.sh", "deployment/docker/train.sh"})
    void areCleanShell(String script) throws Exception {
        assumeTrue(Programs.isThere("shellcheck"), "shellcheck is not installed: the scripts were not checked");
        Programs.Result checked = Programs.run(List.of("shellcheck", script));
        assertThat(checked.output()).isEmpty();
    }
}
