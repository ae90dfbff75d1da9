package org.auth0quarkus.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Redis says of itself.
 *
 * @param info the lines of {@code INFO}
 * @param save {@code CONFIG GET save}; empty where that is forbidden, as managed services do
 */
record RedisFacts(Map<String, String> info, Optional<String> save) {
    private static final Pattern LINE = Pattern.compile("\r?\n");

    static RedisFacts of(String info, Optional<String> save) {
        return new RedisFacts(
                LINE.splitAsStream(info)
                        .map(line -> line.split(":", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first)),
                save);
    }

    String version() {
        return info.getOrDefault("redis_version", "");
    }

    boolean isReplica() {
        return "slave".equals(info.get("role"));
    }

    String evictionPolicy() {
        return info.getOrDefault("maxmemory_policy", "");
    }

    boolean appends() {
        return "1".equals(info.get("aof_enabled"));
    }
}
