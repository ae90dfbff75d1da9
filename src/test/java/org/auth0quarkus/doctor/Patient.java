package org.auth0quarkus.doctor;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

import org.auth0quarkus.config.Problem;
import org.auth0quarkus.devtenant.DevTenantServer;

/** An application with these settings, whom the doctor looks at in this process. */
record Patient(Map<String, String> settings, List<Problem> problems, Clock clock, Duration patience, SSLContext tls) {
    static final String APPLICATION = "http://localhost:8080";
    static final String SECRET = "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a";

    /** In best health. */
    static Patient of(DevTenantServer tenant) {
        return new Patient(
                new TreeMap<>(Map.of(
                        "auth0.issuer",
                        tenant.issuer(),
                        "auth0.client-id",
                        DevTenantServer.CLIENT_ID,
                        "auth0.client-secret",
                        DevTenantServer.CLIENT_SECRET,
                        "auth0.secret",
                        SECRET,
                        "auth0.redirect-uri",
                        APPLICATION + "/callback",
                        "auth0.scope",
                        "openid profile email offline_access",
                        "auth0.audience",
                        DevTenantServer.AUDIENCE)),
                List.of(),
                Clock.systemUTC(),
                Duration.ofSeconds(20),
                trusted());
    }

    Patient with(String property, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(property, value);
        return new Patient(more, problems, clock, patience, tls);
    }

    Patient with(Clock other) {
        return new Patient(settings, problems, other, patience, tls);
    }

    /** For a provider that does not answer: only then is this waited for. */
    Patient with(Duration shorter) {
        return new Patient(settings, problems, clock, shorter, tls);
    }

    Patient with(SSLContext other) {
        return new Patient(settings, problems, clock, patience, other);
    }

    Patient with(Problem problem) {
        return new Patient(settings, List.of(problem), clock, patience, tls);
    }

    DoctorSettings asRead() {
        Set<String> faulty = problems.stream().map(Problem::setting).collect(Collectors.toSet());
        return new DoctorSettings(name -> Optional.ofNullable(settings.get(name)), faulty);
    }

    Report report() {
        return new Doctor(asRead(), problems, clock, patience, tls).report();
    }

    /** The names of the checks that ended like this. */
    static List<String> checks(Report report, Verdict verdict) {
        return report.lines().stream()
                .filter(line -> line.finding().verdict() == verdict)
                .map(Report.Line::check)
                .toList();
    }

    static Finding finding(Report report, String check) {
        return report.lines().stream()
                .filter(line -> line.check().equals(check))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
