package org.auth0quarkus.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.auth0quarkus.journey.Crowd;
import org.auth0quarkus.journey.OpenLoop;

/** The profile page at twice the rate that it can be answered at, and among thousands of connections that do nothing. */
final class Overload {
    private static final int CONNECTIONS = 4_000;
    private static final int IDLE = 10_000;
    private static final int SECONDS = 10;
    private static final int TRIES = 6;

    private Overload() {}

    static void report(Report report, Rounds rounds) {
        try (Place place = Place.open(Map.of())) {
            String cookie = SignIn.at(place.origin());
            Case profile = new Case("profile, cookie session", place, "/profile", cookie, "id=\"claims\"");
            profile.size();
            // With both cores: one alone is long busy with compiling.
            profile.measure(32, rounds.warmUpSeconds());
            place.application().pin();
            report.table(
                    "Overload: the profile, offered whether it is answered or not, " + SECONDS
                            + " s each, server on one core",
                    List.of(
                            "",
                            "offered/s",
                            "answered/s",
                            "p50",
                            "p99",
                            "turned away/s",
                            "p99 of these",
                            "resident MiB"),
                    atRates(place, cookie, sustainable(profile, rounds)));
            report.table(
                    "The profile among idle connections, 32 connections",
                    List.of("idle connections", "requests/s", "p50", "p99", "resident MiB"),
                    amongIdle(profile, rounds));
        }
    }

    /** What a closed loop gets when it gets no more: a process that still compiles is soon not overloaded by twice that. */
    private static double sustainable(Case profile, Rounds rounds) {
        double best = 0;
        for (int i = 0; i < 8; i++) {
            double rate = profile.measure(32, rounds.seconds()).rate();
            if (rate < 1.05 * best) {
                return Math.max(rate, best);
            }
            best = rate;
        }
        return best;
    }

    private static List<List<Object>> atRates(Place place, String cookie, double sustainable) {
        byte[] request = ("GET /profile HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\n"
                        + "Accept-Language: en\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        int port = place.application().port();
        double rate = sustainable;
        OpenLoop.Seen twice = OpenLoop.run(port, request, 2 * rate, SECONDS, CONNECTIONS);
        for (int i = 0; i < TRIES && twice.shed() == 0; i++) {
            // All of it was answered: that was no overload, and what can be sustained is more.
            rate = 1.25 * rate;
            twice = OpenLoop.run(port, request, 2 * rate, SECONDS, CONNECTIONS);
        }
        OpenLoop.Seen half = OpenLoop.run(port, request, rate / 2, SECONDS, CONNECTIONS);
        List<List<Object>> rows =
                List.of(row("half of what can be answered", half, place), row("twice that", twice, place));
        // Alive afterwards, and no slower than before: the answer is the page.
        place.application().awaitAnswer("/");
        return rows;
    }

    private static List<Object> row(String name, OpenLoop.Seen seen, Place place) {
        return List.of(
                name,
                Markdown.number(seen.offered()),
                Markdown.number(seen.ok()),
                Markdown.millis(seen.p50()),
                Markdown.millis(seen.p99()),
                Markdown.number(seen.shed()),
                seen.shed() == 0 ? "" : Markdown.millis(seen.shedP99()),
                Math.round(place.application().residentMiB()));
    }

    private static List<List<Object>> amongIdle(Case profile, Rounds rounds) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(among(0, profile, rounds));
        try (Crowd idle = Crowd.answered(
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n",
                IDLE,
                profile.place().application().port())) {
            rows.add(among(IDLE - (int) idle.closed(), profile, rounds));
        }
        return rows;
    }

    private static List<Object> among(int idle, Case profile, Rounds rounds) {
        Figures seen = profile.measure(32, rounds.seconds());
        return List.of(
                idle,
                Markdown.number(seen.rate()),
                Markdown.millis(seen.p50()),
                Markdown.millis(seen.p99()),
                Math.round(profile.place().application().residentMiB()));
    }
}
