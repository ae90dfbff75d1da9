package org.auth0quarkus.doctor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.auth0quarkus.config.Problem;

/** All checks, in the order of the report: from the settings outwards, a cause before its effects. */
record Checks(
        List<Problem> problems,
        ProviderChecks provider,
        ClientChecks client,
        TokenChecks token,
        LogoutChecks logout,
        OwnChecks own,
        RedisChecks redis) {
    static Checks of(
            DoctorSettings settings, List<Problem> problems, Provider provider, RedisChecks redis, Clock clock) {
        return new Checks(
                problems,
                new ProviderChecks(settings, provider, clock),
                new ClientChecks(settings, provider),
                new TokenChecks(settings, provider),
                new LogoutChecks(settings, provider),
                new OwnChecks(settings),
                redis);
    }

    List<Check> all() {
        return Stream.concat(settings(), Stream.concat(ofProvider(), ofOurs())).toList();
    }

    private Stream<Check> settings() {
        return problems.isEmpty()
                ? Stream.of(new Check("settings", () -> Finding.ok("all that is needed is set")))
                : problems.stream().map(Checks::settings);
    }

    private static Check settings(Problem problem) {
        return new Check(
                "settings", () -> Finding.problem(problem.setting() + " " + problem.fault(), problem.remedy()));
    }

    private Stream<Check> ofProvider() {
        return Stream.of(
                new Check("domain", provider::domain),
                new Check("tls", provider::tls),
                new Check("discovery", provider::discovery),
                new Check("keys", provider::keys),
                new Check("clock", provider::skew),
                new Check("pushed", client::pushed),
                new Check("client", client::client),
                new Check("callback", client::callback),
                new Check("organization", client::organization),
                new Check("audience", client::audience),
                new Check("scope", client::scope),
                new Check("secret", token::secret),
                new Check("refresh", token::refresh),
                new Check("logout", logout::advertised),
                new Check("logout-url", logout::allowed),
                new Check("back-channel", provider::backChannel));
    }

    private Stream<Check> ofOurs() {
        return Stream.of(
                new Check("port", own::port),
                new Check("secrets", own::secrets),
                new Check("cookie", own::cookie),
                new Check("redis", redis::reachable),
                new Check("eviction", redis::eviction),
                new Check("persistence", redis::persistence));
    }
}
