package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.RedisProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged application as a doctor. */
class DoctorIT {
    private static final String PASSWORD = "rEdIs-pAsSwOrD-7731";
    private static DevTenantServer tenant;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(Patient.APPLICATION);
    }

    @AfterEach
    void reset() {
        tenant.control().reset();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws Exception {
        try (RedisProcess redis = RedisProcess.begin("--requirepass", PASSWORD)) {
            Map<String, String> settings = settings();
            settings.put("AUTH0_SESSION_STORE", "redis");
            settings.put("REDIS_URL", "redis://:" + PASSWORD + "@127.0.0.1:" + redis.port());
            String report = report(settings, 0);
            assertThat(report)
                    .contains("ok       discovery     issuer " + tenant.issuer() + " matches\n")
                    .contains("ok       redis         Redis 6", "ok       eviction")
                    .endsWith("0 problems, 0 could not be checked, 20 ok, 3 skipped\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "callback_mismatch, 1, PROBLEM  callback      http://localhost:8080/callback is not allowed -> Add it to",
        "token_invalid_client, 1, PROBLEM  secret        the provider does not accept AUTH0_CLIENT_SECRET -> Copy",
        "clock_skew, 1, PROBLEM  clock",
        "jwks_500, 2, UNKNOWN  keys          the key set answers with status 500 -> Try again later"
    })
    void namesTheFaultAndNoOther(String fault, int code, String line) throws Exception {
        tenant.control().fault(fault);
        String report = report(settings(), code);
        assertThat(report.lines().filter(found -> found.matches("(?:PROBLEM|UNKNOWN) .*")))
                .singleElement()
                .asString()
                .startsWith(line);
    }

    @Test
    void readsTheFilesOfTheWorkingDirectory() throws Exception {
        Map<String, String> settings = settings();
        Files.writeString(
                directory.resolve(".env.local"),
                "AUTH0_CLIENT_SECRET=" + settings.remove("AUTH0_CLIENT_SECRET") + "\nAUTH0_AUDIENCE=nothing\n");
        settings.remove("AUTH0_AUDIENCE");
        assertThat(report(settings, 1))
                .contains("PROBLEM  audience      the provider does not know the API nothing -> ")
                .contains("1 problem, 0 could not be checked,");
    }

    @Test
    void reportsSettingsThatTheApplicationWouldNotStartWith() throws Exception {
        Map<String, String> settings = settings();
        settings.remove("AUTH0_CLIENT_ID");
        settings.put("AUTH0_SESSION_INACTIVITY", "banana");
        assertThat(report(settings, 1))
                .contains("PROBLEM  settings      AUTH0_CLIENT_ID is missing. -> Copy")
                .contains("PROBLEM  settings      AUTH0_SESSION_INACTIVITY is not a time.")
                .contains("2 problems, 0 could not be checked,");
    }

    private static Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "AUTH0_ISSUER", tenant.issuer(),
                "AUTH0_CLIENT_ID", DevTenantServer.CLIENT_ID,
                "AUTH0_CLIENT_SECRET", DevTenantServer.CLIENT_SECRET,
                "AUTH0_SECRET", Patient.SECRET,
                "AUTH0_REDIRECT_URI", Patient.APPLICATION + "/callback",
                "AUTH0_SCOPE", "openid profile email offline_access",
                "AUTH0_AUDIENCE", DevTenantServer.AUDIENCE));
    }

    /** All that it writes, and nothing that it may not. */
    private String report(Map<String, String> settings, int code) throws Exception {
        DoctorProcess doctor = DoctorProcess.run(directory, settings);
        String text = doctor.text();
        assertThat(doctor.code()).as(text).isEqualTo(code);
        assertThat(text + doctor.errors())
                .doesNotContain(DevTenantServer.CLIENT_SECRET, Patient.SECRET, PASSWORD, "Exception", "\tat ");
        assertThat(text.lines().filter(line -> !line.isEmpty()))
                .as("no other line than the report's")
                .allMatch(line -> line.matches("(?:ok|PROBLEM|UNKNOWN|skipped) .*|\\d+ problems?, .*"));
        return text;
    }
}
