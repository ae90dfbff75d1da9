package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.RedisProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With real redis-server processes. */
class RedisChecksTest {
    private static final String PASSWORD = "rEdIs-pAsSwOrD-7731";
    private static DevTenantServer tenant;

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(Patient.APPLICATION);
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "cookie"})
    void findsNothingWhereNothingIsWrong(String store) {
        try (RedisProcess redis = RedisProcess.begin()) {
            Report report = with(redis.url()).with("auth0.session.store", store).report();
            assertThat(problems(report)).isEmpty();
            assertThat(Patient.checks(report, Verdict.OK)).contains("redis", "eviction", "persistence");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--maxmemory-policy, allkeys-lru, eviction",
        "--maxmemory-policy, volatile-ttl, eviction",
        "--appendonly, no, persistence"
    })
    void findsARedisThatForgets(String option, String value, String check) {
        try (RedisProcess redis = RedisProcess.begin(option, value)) {
            assertThat(problems(with(redis.url()).report())).containsExactly(check);
        }
    }

    @Test
    void takesSnapshotsForPersistence() {
        try (RedisProcess redis = RedisProcess.begin("--appendonly", "no", "--save", "3600", "1")) {
            Report report = with(redis.url()).report();
            assertThat(problems(report)).isEmpty();
            assertThat(Patient.finding(report, "persistence").sentence()).startsWith("snapshots alone");
        }
    }

    @Test
    void doesNotGuessWhatAManagedRedisHides() {
        try (RedisProcess redis = RedisProcess.begin("--appendonly", "no", "--rename-command", "CONFIG", "")) {
            Report report = with(redis.url()).report();
            assertThat(problems(report)).isEmpty();
            assertThat(Patient.checks(report, Verdict.OK)).contains("redis", "eviction");
            assertThat(Patient.checks(report, Verdict.SKIPPED)).contains("persistence");
        }
    }

    @Test
    void asksForNoMoreRightsThanTheApplicationNeeds() {
        try (RedisProcess redis =
                RedisProcess.begin("--user", "app", "on", ">" + PASSWORD, "~*", "+@all", "-info", "-config")) {
            Report report = with("redis://app:" + PASSWORD + "@127.0.0.1:" + redis.port())
                    .report();
            assertThat(problems(report)).isEmpty();
            assertThat(Patient.finding(report, "redis").sentence()).isEqualTo("Redis answers");
            assertThat(Patient.checks(report, Verdict.SKIPPED)).contains("eviction", "persistence");
        }
    }

    @Test
    void findsAReplica() {
        try (RedisProcess redis =
                RedisProcess.begin("--replicaof", "127.0.0.1", String.valueOf(RedisProcess.freePort()))) {
            assertThat(problems(with(redis.url()).report())).containsExactly("redis");
        }
    }

    @Test
    void findsNobodyAtTheAddress() {
        Report report = with("redis://127.0.0.1:" + RedisProcess.freePort()).report();
        assertThat(problems(report)).containsExactly("redis");
        assertThat(Patient.finding(report, "redis").sentence()).endsWith("cannot be connected to");
    }

    @Test
    void waitsForNoRedisForever() {
        try (RedisProcess redis = RedisProcess.begin()) {
            redis.freeze();
            Report report = with(redis.url()).with(Duration.ofSeconds(3)).report();
            assertThat(problems(report)).containsExactly("redis");
            assertThat(Patient.finding(report, "redis").sentence()).endsWith("does not answer in time");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', asks for a password", ":wrong-4711@, refuses the password"})
    void findsAPasswordThatIsNotRight(String login, String complaint) {
        try (RedisProcess redis = RedisProcess.begin("--requirepass", PASSWORD)) {
            Patient patient = with("redis://" + login + "127.0.0.1:" + redis.port());
            Report report = patient.report();
            assertThat(problems(report)).containsExactly("redis");
            assertThat(Patient.finding(report, "redis").sentence()).endsWith(complaint);
            assertThat(report.text(List.of())).doesNotContain("4711");
        }
    }

    @Test
    void signsInWithThePasswordOfEitherSetting() {
        try (RedisProcess redis = RedisProcess.begin("--requirepass", PASSWORD)) {
            Patient inUrl = with("redis://:" + PASSWORD + "@127.0.0.1:" + redis.port());
            Patient apart = with(redis.url()).with("quarkus.redis.password", PASSWORD);
            assertThat(problems(inUrl.report())).isEmpty();
            assertThat(problems(apart.report())).isEmpty();
            assertThat(inUrl.asRead().confidential()).contains(PASSWORD);
            assertThat(apart.asRead().confidential()).contains(PASSWORD);
        }
    }

    @Test
    void looksAtEachHost() {
        try (RedisProcess good = RedisProcess.begin();
                RedisProcess bad = RedisProcess.begin("--maxmemory-policy", "allkeys-random")) {
            Patient patient = with(good.url() + "," + bad.url()).with("quarkus.redis.client-type", "cluster");
            assertThat(problems(patient.report())).containsExactly("eviction");
        }
    }

    private static Patient with(String hosts) {
        return Patient.of(tenant).with("quarkus.redis.hosts", hosts).with("auth0.session.store", "redis");
    }

    private static List<String> problems(Report report) {
        assertThat(Patient.checks(report, Verdict.UNKNOWN)).isEmpty();
        return Patient.checks(report, Verdict.PROBLEM);
    }
}
