package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.auth0quarkus.config.Problem;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.RedisProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of the development tenant is named, and nothing else. */
class DoctorTest {
    private static DevTenantServer tenant;

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
    void findsNothingWhereNothingIsWrong() {
        Report report = Patient.of(tenant).report();
        assertOnly(report, List.of(), List.of());
        assertThat(Patient.checks(report, Verdict.SKIPPED))
                .containsExactly("tls", "pushed", "organization", "eviction", "persistence");
    }

    /** Right for one replica, so it is no problem. */
    @Test
    void tellsOfReplicasThatCannotAgreeWhoRefreshes() {
        Finding finding = Patient.finding(Patient.of(tenant).report(), "redis");
        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.sentence()).contains("offline_access is asked for without REDIS_URL");
        Report without =
                Patient.of(tenant).with("auth0.scope", "openid profile").report();
        assertThat(Patient.finding(without, "redis").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void leavesNothingBehindAtTheProvider() {
        Patient.of(tenant).report();
        assertThat(tenant.control().count("reuse")).isZero();
        assertThat(tenant.control().count("revoke")).isZero();
        assertThat(tenant.control().count("discovery")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_discovery_issuer, discovery",
        "discovery_garbage, discovery",
        "no_keys, keys",
        "clock_skew, clock",
        "unknown_client, client",
        "callback_mismatch, callback",
        "unknown_audience, audience",
        "no_offline_access, scope",
        "no_refresh_grant, refresh",
        "token_invalid_client, secret",
        "no_end_session, logout",
        "logout_mismatch, logout-url"
    })
    void namesTheFaultAndNoOther(String fault, String check) {
        tenant.control().fault(fault);
        Report report = Patient.of(tenant).report();
        assertOnly(report, List.of(check), List.of());
        assertThat(Patient.finding(report, check).remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "discovery_500, discovery",
        "jwks_500, keys",
        "authorize_500, client",
        "authorize_error, client",
        "token_500, secret",
        "token_garbage, secret",
        "logout_500, logout-url"
    })
    void namesWhatTheProviderInTroubleKeptItFromChecking(String fault, String check) {
        tenant.control().fault(fault);
        assertOnly(Patient.of(tenant).report(), List.of(), List.of(check));
    }

    @ParameterizedTest
    @CsvSource({
        "discovery_timeout, discovery",
        "jwks_timeout, keys",
        "authorize_timeout, client",
        "token_timeout, secret",
        "logout_timeout, logout-url"
    })
    void waitsForNoAnswerForever(String fault, String check) {
        tenant.control().fault(fault);
        Report report = Patient.of(tenant).with(Duration.ofSeconds(3)).report();
        assertOnly(report, List.of(), List.of(check));
        assertThat(Patient.finding(report, check).sentence()).contains("does not answer in time");
    }

    @Test
    void saysWhatTheProviderSays() {
        tenant.control().faultWith("authorize_error", "invalid_request");
        Report report = Patient.of(tenant).report();
        assertOnly(report, List.of("client"), List.of());
        assertThat(Patient.finding(report, "client").sentence())
                .contains("invalid_request: The development tenant was told to fail");
    }

    @ParameterizedTest
    @CsvSource({
        "auth0.client-id, somebody, client",
        "auth0.client-secret, wrong-Vk2qRz81-cLiEnTsEcReT-0Zq7, secret",
        "auth0.redirect-uri, http://localhost:8080/other, callback",
        "auth0.audience, https://nothing.example, audience",
        "auth0.organization, a/b, organization",
        "auth0.secret, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, secrets"
    })
    void namesTheSettingThatIsWrong(String property, String value, String check) {
        assertOnly(Patient.of(tenant).with(property, value).report(), List.of(check), List.of());
    }

    @Test
    void findsTheCallbackOfAnotherOrigin() {
        Patient moved = Patient.of(tenant).with("auth0.redirect-uri", "http://localhost:8090/callback");
        assertOnly(moved.report(), List.of("callback", "logout-url"), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {-75, 75})
    void findsAClockThatIsOffInEitherDirection(long seconds) {
        Clock off = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        Report report = Patient.of(tenant).with(off).report();
        assertOnly(report, List.of("clock"), List.of());
        assertThat(Patient.finding(report, "clock").sentence()).contains(seconds < 0 ? "behind" : "ahead");
    }

    @Test
    void takesTheOlderLogoutOfATenantWithoutTheSwitch() {
        tenant.control().fault("no_end_session");
        Patient patient = Patient.of(tenant).with("auth0.domain", "name.eu.auth0.com");
        Report report = patient.report();
        assertOnly(report, List.of(), List.of());
        assertThat(Patient.finding(report, "logout").sentence()).contains("/v2/logout is used");
        tenant.control().fault("logout_mismatch");
        assertOnly(patient.report(), List.of("logout-url"), List.of());
    }

    @Test
    void asksForNoRefreshTokenThatIsNotWanted() {
        tenant.control().fault("no_refresh_grant");
        tenant.control().fault("no_offline_access");
        Report report = Patient.of(tenant).with("auth0.scope", "openid profile").report();
        assertOnly(report, List.of(), List.of());
        assertThat(tenant.control().count("refresh_token")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ",
        "wrong_secret, '', secret",
        "callback_mismatch, '', callback",
        "unknown_audience, '', audience",
        "authorize_500, '', ",
    })
    void asksAProviderThatRequiresPushedRequestsInItsWay(String fault, String value, String check) {
        tenant.control().fault("push_required");
        if (!fault.isEmpty()) {
            tenant.control().faultWith(fault, value);
        }
        Report report = Patient.of(tenant).report();
        assertOnly(
                report,
                check == null ? List.of() : List.of(check),
                fault.equals("authorize_500") ? List.of("client") : List.of());
        assertThat(Patient.finding(report, "pushed").sentence())
                .isEqualTo("authorization requests are pushed, as the provider requires");
        assertThat(tenant.control().count("par")).isPositive();
    }

    @Test
    void findsPushedRequestsThatTheProviderDoesNotTakeOrThatASettingForbids() {
        tenant.control().fault("no_push");
        String setting = "quarkus.oidc.authentication.par.enabled";
        assertOnly(Patient.of(tenant).with(setting, "true").report(), List.of("pushed"), List.of());
        tenant.control().clear();
        assertOnly(Patient.of(tenant).with(setting, "true").report(), List.of(), List.of());
        tenant.control().fault("push_required");
        Report forbidden = Patient.of(tenant).with(setting, "false").report();
        assertThat(Patient.finding(forbidden, "pushed").verdict()).isEqualTo(Verdict.PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"post, PROBLEM, does not accept", "basic, OK, is accepted", "query, SKIPPED, authenticates by query"})
    void authenticatesAsTheApplicationDoes(String method, Verdict verdict, String sentence) {
        tenant.control().fault("secret_in_header");
        Report report = Patient.of(tenant)
                .with("quarkus.oidc.credentials.client-secret.method", method)
                .report();
        assertThat(Patient.finding(report, "secret").verdict()).isEqualTo(verdict);
        assertThat(Patient.finding(report, "secret").sentence()).contains(sentence);
    }

    @Test
    void doesNotTryASecretWhereAKeyAuthenticates() {
        Report report = Patient.of(tenant)
                .with("quarkus.oidc.credentials.jwt.key-file", "key.pem")
                .report();
        assertThat(Patient.finding(report, "secret").sentence()).contains("authenticates by a key");
        assertThat(tenant.control().count("authorization_code")).isZero();
    }

    /** As mock servers do. */
    @Test
    void saysNothingOfASecretThatIsNotLookedAt() {
        tenant.control().fault("token_any_code");
        Report report = Patient.of(tenant).with("auth0.scope", "openid profile").report();
        assertOnly(report, List.of(), List.of());
        assertThat(Patient.finding(report, "secret").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    /** As most do that are not Auth0. */
    @Test
    void callsNoApiAcceptedOfAProviderThatTakesAny() {
        tenant.control().fault("any_audience");
        Report report = Patient.of(tenant).report();
        assertOnly(report, List.of(), List.of());
        assertThat(Patient.finding(report, "audience").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(Patient.finding(report, "audience").sentence()).contains("takes any API");
    }

    @Test
    void doesNotSayThatTokensEndWhereItCannotKnow() {
        Patient without = Patient.of(tenant).with("auth0.scope", "openid profile");
        assertThat(Patient.finding(without.report(), "refresh").sentence()).contains("a login shows");
        assertThat(Patient.finding(
                                without.with("auth0.domain", "name.eu.auth0.com")
                                        .report(),
                                "refresh")
                        .sentence())
                .contains("are not renewed");
    }

    @Test
    void sendsNoSecretToAnotherIssuer() {
        tenant.control().fault("wrong_discovery_issuer");
        Patient.of(tenant).report();
        assertThat(tenant.control().count("authorization_code")).isZero();
        assertThat(tenant.control().count("refresh_token")).isZero();
    }

    @Test
    void findsNobodyAtTheAddress() {
        String nobody = "http://localhost:" + RedisProcess.freePort() + "/";
        Report report = Patient.of(tenant).with("auth0.issuer", nobody).report();
        assertOnly(report, List.of(), List.of("discovery"));
        assertThat(Patient.finding(report, "discovery").sentence()).contains("cannot be connected to");
    }

    @Test
    void findsNoSuchHost() {
        Report report = Patient.of(tenant)
                .with("auth0.issuer", "https://nobody.invalid/")
                .report();
        assertOnly(report, List.of("domain"), List.of());
    }

    @Test
    void goesThroughTheProxyOfTheApplication() {
        Report report = Patient.of(tenant)
                .with("auth0.issuer", "http://nobody.invalid/dev-tenant/")
                .with("quarkus.oidc.proxy.host", "localhost")
                .with(
                        "quarkus.oidc.proxy.port",
                        String.valueOf(URI.create(tenant.issuer()).getPort()))
                .report();
        assertOnly(report, List.of("discovery"), List.of());
        assertThat(Patient.finding(report, "discovery").sentence())
                .as("what the proxy, here the tenant, answers")
                .startsWith("the provider's issuer is " + tenant.issuer());
        assertThat(Patient.finding(report, "domain").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void findsNoDocumentThere() {
        Report report = Patient.of(tenant)
                .with("auth0.issuer", tenant.issuer() + "elsewhere/")
                .report();
        assertOnly(report, List.of("discovery"), List.of());
        assertThat(Patient.finding(report, "discovery").sentence()).contains("status 404");
    }

    @Test
    void saysThatASlashIsMissing() {
        String issuer = tenant.issuer().substring(0, tenant.issuer().length() - 1);
        Report report = Patient.of(tenant).with("auth0.issuer", issuer).report();
        assertOnly(report, List.of("discovery"), List.of());
        assertThat(Patient.finding(report, "discovery").sentence()).contains(tenant.issuer() + ",");
    }

    @Test
    void checksWhatItCanWithSettingsThatAreWrong() {
        Problem problem = new Problem("AUTH0_CLIENT_ID", "is missing.", "Copy it.");
        Report report = Patient.of(tenant).with(problem).report();
        assertOnly(report, List.of("settings"), List.of());
        assertThat(Patient.checks(report, Verdict.OK)).contains("domain", "discovery", "keys", "clock", "secrets");
        assertThat(Patient.finding(report, "client").sentence()).isEqualTo("needs the check \"settings\" to be ok");
    }

    @Test
    void sparesTheRestWhenTheSecretIsUnknownBecauseTheClientIs() {
        Patient stranger = Patient.of(tenant).with("auth0.client-id", "somebody");
        Report report = stranger.report();
        assertThat(List.of("callback", "audience", "scope", "secret", "logout-url"))
                .allSatisfy(check -> assertThat(Patient.finding(report, check).sentence())
                        .isEqualTo("needs the check \"client\" to be ok"));
    }

    @Test
    void showsNoSecret() {
        tenant.control().fault("token_invalid_client");
        Patient patient = Patient.of(tenant);
        assertThat(patient.report().text(patient.asRead().confidential()))
                .contains("AUTH0_CLIENT_SECRET")
                .doesNotContain(DevTenantServer.CLIENT_SECRET, Patient.SECRET);
    }

    private static void assertOnly(Report report, List<String> problems, List<String> unknown) {
        assertThat(Patient.checks(report, Verdict.PROBLEM))
                .as(report.text(List.of()))
                .isEqualTo(problems);
        assertThat(Patient.checks(report, Verdict.UNKNOWN))
                .as(report.text(List.of()))
                .isEqualTo(unknown);
        assertThat(report.exitCode()).isEqualTo(!problems.isEmpty() ? 1 : unknown.isEmpty() ? 0 : 2);
    }
}
