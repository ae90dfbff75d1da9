package org.auth0quarkus.doctor;

import java.io.PrintStream;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

import org.auth0quarkus.config.Problem;
import org.auth0quarkus.config.StartupCheck;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes all checks at once and says what they found. */
public final class Doctor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 12;

    private final DoctorSettings settings;
    private final List<Problem> problems;
    private final Clock clock;
    private final Duration patience;
    private final SSLContext tls;

    /**
     * @param patience how long one answer may take
     */
    Doctor(DoctorSettings settings, List<Problem> problems, Clock clock, Duration patience, SSLContext tls) {
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
        this.patience = patience;
        this.tls = tls;
    }

    /** Looks at what this process is configured with; answers its exit code. */
    public static int examine(PrintStream out) {
        // Names of Redis as the JVM resolves them, which is what Quarkus does.
        System.setProperty("vertx.disableDnsResolver", "true");
        List<Problem> problems = StartupCheck.problemsOfThisProcess();
        Set<String> faulty = problems.stream().map(Problem::setting).collect(Collectors.toSet());
        DoctorSettings settings =
                new DoctorSettings(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class), faulty);
        Report report = new Doctor(settings, problems, Clock.systemUTC(), PATIENCE, trusted()).report();
        out.print(report.text(settings.confidential()));
        out.flush();
        return report.exitCode();
    }

    Report report() {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Doctor::daemon);
        Provider provider = new Provider(
                settings, new Http(clock, patience, new ProviderTrust(settings).context(tls), settings.proxy()));
        RedisChecks redis = new RedisChecks(settings, new RedisServers(settings, patience));
        try {
            List<Check> checks =
                    Checks.of(settings, problems, provider, redis, clock).all();
            List<Future<Finding>> findings =
                    checks.stream().map(check -> workers.submit(check::make)).toList();
            List<Report.Line> lines = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                lines.add(new Report.Line(checks.get(i).name(), finding(findings.get(i))));
            }
            return new Report(lines);
        } finally {
            workers.shutdownNow();
        }
    }

    /** No check waits for more than five answers, one after the other. */
    private Finding finding(Future<Finding> finding) {
        try {
            return finding.get(patience.multipliedBy(6).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Finding.unknown("took too long", "Check from this machine: network, firewall, DNS; then try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unknown("was not waited for", "Try again.");
        }
    }

    /** A name server that does not answer holds up no exit. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "doctor");
        thread.setDaemon(true);
        return thread;
    }

    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("javax.net.ssl.trustStore cannot be read", e);
        }
    }
}
