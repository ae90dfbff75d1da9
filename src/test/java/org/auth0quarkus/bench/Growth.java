package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.auth0quarkus.journey.RedisProcess;
import org.auth0quarkus.journey.StoredSessions;

/** The profile page while Redis holds more and more sessions of others. */
final class Growth {
    private static final List<Integer> SESSIONS = List.of(10, 1_000, 100_000);

    private Growth() {}

    static Map<Integer, Figures> of(Case profile, RedisProcess redis, Rounds rounds) {
        Map<Integer, Figures> figures = new LinkedHashMap<>();
        int there = 0;
        for (int sessions : SESSIONS) {
            StoredSessions.ofOthers(redis, there + 1, sessions);
            there = sessions;
            List<Figures> seen = new ArrayList<>();
            for (int round = 0; round < rounds.count(); round++) {
                seen.add(profile.measure(32, rounds.seconds()));
            }
            figures.put(sessions, Figures.median(seen));
        }
        return figures;
    }
}
