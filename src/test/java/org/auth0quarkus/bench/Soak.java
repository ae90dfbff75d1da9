package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.List;

/** Memory over a long time of pages and sign-ins in turn. */
final class Soak {
    static final List<String> HEAD = List.of("minutes", "requests", "sign-ins", "resident, MiB");

    private static final int MINUTES = Integer.getInteger("bench.soak", 10);
    private static final int SECONDS_OF_EACH = 25;
    private static final int SIGN_INS = 40;

    private Soak() {}

    /** One row a minute. */
    static List<List<Object>> rows(Place place) {
        List<Case> cases = Pages.of(place, place).inCookies();
        List<List<Object>> rows = new ArrayList<>();
        long requests = 0;
        long signIns = 0;
        long begun = System.nanoTime();
        for (int minute = 1; minute <= MINUTES; minute++) {
            for (int turn = 0; System.nanoTime() - begun < minute * 60e9; turn++) {
                Case next = cases.get(turn % cases.size());
                requests += Math.round(
                        next.measure(32, SECONDS_OF_EACH / cases.size()).rate() * (SECONDS_OF_EACH / cases.size()));
                Logins.of(place, 0, 1, SIGN_INS);
                signIns += SIGN_INS;
            }
            rows.add(List.of(
                    minute,
                    Markdown.number(requests),
                    Markdown.number(signIns),
                    Math.round(place.application().residentMiB())));
        }
        return rows;
    }
}
