package org.auth0quarkus.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.auth0quarkus.journey.RedisProcess;
import org.auth0quarkus.session.CookieSizes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What requests, sign-ins, starts and memory cost. Asserts nothing about time: machines differ, ratios are read. */
@Tag("bench")
class BenchIT {
    private static final Rounds ROUNDS = Rounds.asked();
    /** {@code -Dbench.parts=pages} leaves the rest out, while something is being changed. */
    private static final Set<String> PARTS =
            Set.of(System.getProperty("bench.parts", "pages,logins,growth,many,overload,soak,start")
                    .split(","));

    private static final Duration SETTLED = Duration.ofSeconds(10);

    @BeforeAll
    static void needsTheLoadTool() {
        Wrk.require();
    }

    @Test
    void measuresWhatAnAuthenticatedPageCosts() {
        Report report = new Report("Medians of " + ROUNDS.count() + " rounds of " + ROUNDS.seconds()
                + " s, in turn, after " + ROUNDS.warmUpSeconds() + " s of each; " + String.join(" ", Place.OPTIONS));
        RedisProcess redis = RedisProcess.begin();
        try (Place cookie = Place.open(Map.of());
                Place stored = Place.open(Map.of("AUTH0_SESSION_STORE", "redis", "REDIS_URL", redis.url()))) {
            Pages pages = Pages.of(cookie, stored);
            if (PARTS.contains("pages")) {
                pages.report(report, ROUNDS);
            }
            if (PARTS.contains("logins")) {
                logins(report, cookie, stored);
            }
            memory(report, Map.of("cookie", cookie, "Redis", stored));
            if (PARTS.contains("growth")) {
                growth(report, pages.profileInRedis(), redis);
            }
        } finally {
            redis.close();
        }
        if (PARTS.contains("many")) {
            manySessions(report);
        }
        report.table("Session cookie", CookieSizes.HEAD, CookieSizes.rows());
        // What was measured so far is kept, whatever becomes of the second build.
        report.write();
        if (PARTS.contains("overload")) {
            Overload.report(report, ROUNDS);
            report.write();
        }
        if (PARTS.contains("soak")) {
            soak(report);
            report.write();
        }
        if (PARTS.contains("start")) {
            startUp(report);
            report.write();
        }
    }

    private static void logins(Report report, Place cookie, Place stored) {
        Map<String, Logins> logins = new LinkedHashMap<>();
        logins.put("a cookie", logins(cookie));
        logins.put("Redis", logins(stored));
        report.logins(logins);
    }

    private static Logins logins(Place place) {
        // 24,000 after 20 s of each page: a sign-in is much code, which the compiler is that long at work on.
        return Logins.of(place, 1_200 * ROUNDS.warmUpSeconds(), ROUNDS.count(), 500 * ROUNDS.seconds());
    }

    /** Twice: while the compiler is at work it holds memory of its own, which it gives back when it has nothing to do. */
    private static void memory(Report report, Map<String, Place> places) {
        Map<String, Long> atOnce = new LinkedHashMap<>();
        places.forEach((name, place) -> atOnce.put(name, resident(place)));
        long end = System.nanoTime() + SETTLED.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        report.table(
                "Resident memory, MiB",
                List.of(
                        "sessions in",
                        "after the first answer",
                        "at the end of the load above",
                        SETTLED.toSeconds() + " s later"),
                places.entrySet().stream()
                        .map(place -> List.<Object>of(
                                place.getKey(),
                                Math.round(place.getValue().startMiB()),
                                atOnce.get(place.getKey()),
                                resident(place.getValue())))
                        .toList());
    }

    private static long resident(Place place) {
        return Math.round(place.application().residentMiB());
    }

    private static void growth(Report report, Case profile, RedisProcess redis) {
        report.table(
                "Profile while Redis holds sessions, 32 connections",
                List.of("sessions", "requests/s", "p99", "CPU µs/request"),
                Growth.of(profile, redis, ROUNDS).entrySet().stream()
                        .map(seen -> List.<Object>of(
                                String.format(Locale.ROOT, "%,d", seen.getKey()),
                                Markdown.number(seen.getValue().rate()),
                                Markdown.millis(seen.getValue().p99()),
                                Markdown.number(seen.getValue().cpu())))
                        .toList());
    }

    /** In a Redis of its own: the measurements before have left thousands of sessions of the same user. */
    private static void manySessions(Report report) {
        RedisProcess redis = RedisProcess.begin();
        try (Place place = Place.open(Map.of("AUTH0_SESSION_STORE", "redis", "REDIS_URL", redis.url()))) {
            report.table(
                    "A user with many sessions", ManySessions.HEAD, ManySessions.rows(place, redis, ROUNDS.count()));
        } finally {
            redis.close();
        }
    }

    private static void soak(Report report) {
        try (Place place = Place.open(Map.of())) {
            report.table("Soak: pages at 32 connections and sign-ins in turn", Soak.HEAD, Soak.rows(place));
        }
    }

    private static void startUp(Report report) {
        Map<String, Double> millis = StartUp.measure(ROUNDS.count());
        report.table(
                "Start to the first answer",
                List.of("", "seconds"),
                millis.entrySet().stream()
                        .map(seen -> List.<Object>of(seen.getKey(), Markdown.number(seen.getValue() / 1e3)))
                        .toList());
    }
}
