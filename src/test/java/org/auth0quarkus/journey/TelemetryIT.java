package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a replica tells those who run it, after a day of all that happens: metrics, the audit log, the dashboard. */
class TelemetryIT {
    private static final Path DASHBOARD = Path.of("deployment/grafana/dashboard.json");
    private static final Path ALERTS = Path.of("deployment/grafana/alerts.yml");
    private static final Path RUNBOOK = Path.of("docs/operations.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:auth0|http_server|process|jvm)_[a-z0-9_]+");

    private static RedisProcess redis;
    private static DevTenantServer tenantServer;
    private static Replica replica;
    private static String metrics;
    private static List<JsonObject> log;
    private static String session;

    @BeforeAll
    static void liveThroughADay() {
        redis = RedisProcess.begin();
        int port = RedisProcess.freePort();
        tenantServer = DevTenantServer.start("http://localhost:" + port);
        Map<String, String> settings = Replica.settings(tenantServer, "http://localhost:" + port);
        settings.put("AUTH0_SESSION_STORE", "redis");
        settings.put("REDIS_URL", redis.url());
        replica = Replica.start(port, settings);
        signInAndOut();
        cancel();
        refreshAndBeRefused(tenantServer.control());
        endEverywhere();
        given().formParam("logout_token", "no.token.atall").post(replica.origin() + "/backchannel-logout");
        metrics =
                given().get(replica.metrics()).then().statusCode(200).extract().asString();
        log = replica.log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonObject::new)
                .toList();
    }

    @AfterAll
    static void stopAll() {
        replica.close();
        tenantServer.close();
        redis.close();
    }

    private static void signInAndOut() {
        try (Browser browser = new Browser(replica.origin())) {
            HtmlPage home = browser.signIn("alice");
            session = browser.cookie("session").orElseThrow();
            Browser.signOut(home);
        }
    }

    private static void cancel() {
        try (Browser browser = new Browser(replica.origin())) {
            Browser.click(browser.open("/login"), "button[name=cancel]");
        }
    }

    private static void refreshAndBeRefused(DevTenantControl tenant) {
        try (Browser browser = new Browser(replica.origin())) {
            tenant.accessTokenLifetime(Readiness.SOON_DUE);
            browser.signIn("alice");
            Readiness.untilDue();
            browser.open("/profile");
            tenant.fault("token_invalid_grant");
            Readiness.untilDue();
            browser.open("/profile");
        } finally {
            tenant.reset();
        }
    }

    private static void endEverywhere() {
        try (Browser browser = new Browser(replica.origin())) {
            browser.signIn("bob");
            Browser.click(browser.open("/sessions"), "form[action='/sessions/end-all'] button");
        }
    }

    private static double value(String metric) {
        return metrics.lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static Stream<JsonObject> audit() {
        return log.stream().filter(line -> line.getString("loggerName").equals("audit"));
    }

    @Test
    void countsWhatHappened() {
        assertThat(value("auth0_security_events_total{event=\"login\",reason=\"\"}"))
                .isEqualTo(3);
        assertThat(value("auth0_security_events_total{event=\"logout\",reason=\"\"}"))
                .isEqualTo(1);
        assertThat(value("auth0_security_events_total{event=\"login_failed\",reason=\"cancelled\"}"))
                .isEqualTo(1);
        assertThat(value("auth0_security_events_total{event=\"revocation\",reason=\"all\"}"))
                .isEqualTo(1);
        assertThat(value("auth0_security_events_total{event=\"logout_token_rejected\",reason=\"\"}"))
                .isEqualTo(1);
        assertThat(value("auth0_sessions_begun_total")).isEqualTo(3);
        assertThat(value("auth0_sessions_ended_total{cause=\"logout\"}")).isEqualTo(1);
        assertThat(value("auth0_sessions_ended_total{cause=\"refused\"}")).isEqualTo(1);
        assertThat(value("auth0_sessions_ended_total{cause=\"everywhere\"}")).isEqualTo(1);
        assertThat(value("auth0_revocations_missed_total")).isZero();
    }

    @Test
    void countsRefreshesByTheirResult() {
        assertThat(value("auth0_token_refreshes_total{result=\"done\"}")).isPositive();
        assertThat(value("auth0_token_refreshes_total{result=\"refused\"}")).isEqualTo(1);
        assertThat(value("auth0_token_refreshes_total{result=\"failed\"}")).isZero();
    }

    @Test
    void timesTheStore() {
        assertThat(metrics).contains("auth0_store_seconds_bucket{command=\"EVAL\",result=\"done\",le=\"0.7\"}");
    }

    @Test
    void labelsNobody() {
        assertThat(metrics).doesNotContainIgnoringCase("alice", "bob@", "auth0|", "127.0.0.1", session);
    }

    @Test
    void writesALineForEachEvent() {
        assertThat(audit().map(line -> line.getJsonObject("mdc").getString("event")))
                .containsSubsequence(
                        "login",
                        "logout",
                        "login_failed",
                        "login",
                        "refresh_refused",
                        "login",
                        "revocation",
                        "logout_token_rejected");
        assertThat(audit()).allSatisfy(line -> {
            assertThat(line.getJsonObject("mdc").getString("correlationId")).matches("[0-9a-f]{4}-[0-9a-f]{4}");
            assertThat(line.getString("message")).startsWith("event=").contains(" correlationId=");
        });
    }

    @Test
    void writesTheSameHashForTheSameUser() {
        List<String> logins = audit().map(line -> line.getJsonObject("mdc"))
                .filter(fields -> fields.getString("event").equals("login"))
                .map(fields -> fields.getString("subject"))
                .toList();
        assertThat(logins.get(0))
                .matches("[0-9a-f]{16}")
                .isEqualTo(logins.get(1))
                .isNotEqualTo(logins.get(2));
    }

    @Test
    void logsNoPersonalDataAndNoSecret() {
        assertThat(replica.log())
                .doesNotContainIgnoringCase("alice", "auth0|", "eyJ", session, DevTenantServer.CLIENT_SECRET, "code=");
    }

    @Test
    void showsOnlyMetricsThatExist() {
        JsonArray panels = new JsonObject(read(DASHBOARD)).getJsonArray("panels");
        List<String> expressions = panels.stream()
                .map(JsonObject.class::cast)
                .filter(panel -> panel.containsKey("targets"))
                .flatMap(panel -> panel.getJsonArray("targets").stream())
                .map(target -> ((JsonObject) target).getString("expr"))
                .toList();
        assertThat(expressions).hasSizeGreaterThan(8);
        assertThat(named(String.join("\n", expressions))).allSatisfy(TelemetryIT::isScraped);
    }

    @Test
    void alertsOnMetricsThatExistAndSaysWhatToDo() {
        String alerts = read(ALERTS);
        assertThat(named(alerts)).hasSizeGreaterThan(4).allSatisfy(TelemetryIT::isScraped);
        List<String> names = found("- alert: (\\w+)", alerts);
        List<String> links = found("runbook_url: \\S+/docs/operations\\.md#(\\S+)", alerts);
        assertThat(links)
                .hasSameSizeAs(names)
                .containsExactlyElementsOf(names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(read(RUNBOOK).lines())
                .containsAll(names.stream().map(name -> "### " + name).toList());
    }

    private static void isScraped(String metric) {
        assertThat(metrics.lines())
                .as(metric)
                .anyMatch(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "));
    }

    private static List<String> named(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
