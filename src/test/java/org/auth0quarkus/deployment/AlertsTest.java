package org.auth0quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The rules for Prometheus, by Prometheus' own tool. */
class AlertsTest {
    private static final Path RULES = Path.of("deployment/grafana/alerts.yml");
    private static final Path CASES = Path.of("deployment/grafana/alerts.test.yml");

    @Test
    void fireWhenTheyShouldAndNotElse() throws Exception {
        assumeTrue(Programs.isThere("promtool"), "promtool, of Debian's prometheus, is not installed");
        Programs.Result result = Programs.run(List.of("promtool", "test", "rules", CASES.toString()));
        assertThat(result.status()).as(result.output() + result.errors()).isZero();
    }

    @Test
    void haveACaseForEachWayEach() throws Exception {
        String cases = Files.readString(CASES);
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(cases)
                .contains("- name: " + name + " fires", "- name: " + name + " stays silent"));
    }

    @Test
    void lookAtThisServiceAlone() throws Exception {
        assertThat(Files.readAllLines(RULES).stream()
                        .filter(line -> line.matches(".*\\b(?:auth0|http_server)_\\w+.*") && !line.contains("runbook")))
                .isNotEmpty()
                .allMatch(line -> !line.replaceAll("\\w+\\{job=\"auth0-quarkus\"", "")
                        .matches(".*\\b(?:auth0|http_server)_\\w+.*"));
    }

    private static List<String> names() throws Exception {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(RULES))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
