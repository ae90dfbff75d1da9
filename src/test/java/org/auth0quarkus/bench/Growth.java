package org.auth0quarkus.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.auth0quarkus.journey.RedisProcess;

/** The profile page while Redis holds more and more sessions of others. */
final class Growth {
    private static final List<Integer> SESSIONS = List.of(10, 1_000, 100_000);

    /** Sessions with their two index entries, each with the content of a real one. */
    private static final String FILL = """
            local real = redis.call('KEYS', 'auth0:session:*')[1]
            local s = redis.call('HGET', real, 's')
            local u = redis.call('HGET', real, 'u')
            for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do
              local handle = string.format('%043d', i)
              redis.call('HSET', 'auth0:session:' .. handle, 's', s, 'u', u)
              redis.call('PEXPIRE', 'auth0:session:' .. handle, 86400000)
              for _, kind in ipairs({'subject', 'sid'}) do
                redis.call('ZADD', 'auth0:' .. kind .. ':' .. handle, u, handle)
                redis.call('PEXPIRE', 'auth0:' .. kind .. ':' .. handle, 259200000)
              end
            end
            return 'OK'""";

    private Growth() {}

    static Map<Integer, Figures> of(Case profile, RedisProcess redis, Rounds rounds) {
        Map<Integer, Figures> figures = new LinkedHashMap<>();
        int there = 0;
        for (int sessions : SESSIONS) {
            String answer = redis.cli("EVAL", FILL, "0", String.valueOf(there + 1), String.valueOf(sessions));
            if (!answer.contains("OK")) {
                throw new IllegalStateException(answer);
            }
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
