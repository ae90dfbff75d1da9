package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.auth0quarkus.journey.RedisProcess;
import org.auth0quarkus.journey.StoredSessions;

/** The page of a user with many sessions, and ending all but one. */
final class ManySessions {
    static final List<String> HEAD = List.of("sessions of one user", "bytes", "list, ms", "end all others, ms");

    private static final List<Integer> SESSIONS = List.of(10, 100, 1_000);
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private ManySessions() {}

    /** Of the user who is signed in there, and nobody else. */
    static List<List<Object>> rows(Place place, RedisProcess redis, int rounds) {
        List<List<Object>> rows = new ArrayList<>();
        for (int sessions : SESSIONS) {
            List<Double> listing = new ArrayList<>();
            List<Double> ending = new ArrayList<>();
            int bytes = 0;
            for (int round = 0; round < rounds; round++) {
                redis.cli("FLUSHALL");
                SignIn.at(place.origin());
                StoredSessions.ofTheUser(redis, 1, sessions - 1);
                String session = SignIn.at(place.origin());
                long begun = System.nanoTime();
                String page = SignIn.read(place.origin() + "/sessions", session);
                listing.add((System.nanoTime() - begun) / 1e6);
                bytes = page.length();
                begun = System.nanoTime();
                SignIn.post(place.origin() + "/sessions/end-others", session, "csrf=" + csrf(page));
                ending.add((System.nanoTime() - begun) / 1e6);
                if (SignIn.read(place.origin() + "/sessions", session).contains("\"/sessions/end\"")) {
                    throw new IllegalStateException("a session is left");
                }
            }
            rows.add(List.of(
                    sessions,
                    bytes,
                    Markdown.number(Figures.middle(listing)),
                    Markdown.number(Figures.middle(ending))));
        }
        return rows;
    }

    private static String csrf(String page) {
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("not the page of sessions:\n" + page);
        }
        return csrf.group(1);
    }
}
