package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts sessions into Redis by the thousand, each with its two index entries and with the content of a real one. */
public final class StoredSessions {
    /** Adds those numbered from ARGV[1] to ARGV[2], to the indexes of the real one or each to indexes of its own. */
    private static final String FILL = """
            local real = redis.call('KEYS', 'auth0:session:*')[1]
            local s = redis.call('HGET', real, 's')
            local u = redis.call('HGET', real, 'u')
            local same = {}
            for _, kind in ipairs({'subject', 'sid'}) do
              same[kind] = redis.call('KEYS', 'auth0:' .. kind .. ':*')[1]
            end
            for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do
              local handle = string.format('%s%042d', ARGV[3], i)
              redis.call('HSET', 'auth0:session:' .. handle, 's', s, 'u', u)
              redis.call('PEXPIRE', 'auth0:session:' .. handle, 86400000)
              for _, kind in ipairs({'subject', 'sid'}) do
                local index = ARGV[3] == 'u' and same[kind] or 'auth0:' .. kind .. ':' .. handle
                redis.call('ZADD', index, u, handle)
                redis.call('PEXPIRE', index, 259200000)
              end
            end
            return 'OK'""";

    private StoredSessions() {}

    /** Of as many other users. */
    public static void ofOthers(RedisProcess redis, int first, int last) {
        fill(redis, first, last, "o");
    }

    /** Of the one user who has a session so far, with the content of that: they sign in again to see them as others. */
    public static void ofTheUser(RedisProcess redis, int first, int last) {
        fill(redis, first, last, "u");
    }

    private static void fill(RedisProcess redis, int first, int last, String whose) {
        assertThat(redis.cli("EVAL", FILL, "0", String.valueOf(first), String.valueOf(last), whose))
                .contains("OK");
    }
}
