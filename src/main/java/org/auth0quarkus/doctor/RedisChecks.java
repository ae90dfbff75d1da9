package org.auth0quarkus.doctor;

import java.util.List;
import java.util.Optional;

import org.auth0quarkus.config.ReplicasRefresh;

/** Whether Redis is there and keeps what it is given: sessions, or what was revoked. */
final class RedisChecks {
    private static final String HIDDEN = "Redis does not show its settings; see those of the service that runs it";

    private final DoctorSettings settings;
    private final RedisServers servers;
    private final Probe<RedisServers.Found> found;

    RedisChecks(DoctorSettings settings, RedisServers servers) {
        this.settings = settings;
        this.servers = servers;
        this.found = new Probe<>(servers::ask);
    }

    Finding reachable() throws SkippedException, UnansweredException {
        Optional<String> risk = new ReplicasRefresh(settings::value).risk();
        if (risk.isPresent() && !settings.keepsSessionsInRedis()) {
            return Finding.ok(risk.get());
        }
        RedisServers.Found answers = answers();
        if (answers.refusal().isPresent()) {
            return Finding.problem(
                    answers.refusal().get(), "Correct REDIS_URL (rediss:// for TLS), or start Redis; see its log.");
        }
        if (servers.isStandalone() && answers.facts().stream().anyMatch(RedisFacts::isReplica)) {
            return Finding.problem(
                    "this Redis is a replica, which takes no writes", "Set REDIS_URL to the address of the master.");
        }
        return Finding.ok(("Redis " + answers.facts().get(0).version()).trim() + " answers");
    }

    Finding eviction() throws SkippedException, UnansweredException {
        for (RedisFacts redis : facts()) {
            if (redis.evictionPolicy().isEmpty()) {
                throw new SkippedException(HIDDEN);
            }
            if (!redis.evictionPolicy().equals("noeviction")) {
                return Finding.problem(
                        "maxmemory-policy is " + redis.evictionPolicy() + ": when memory is short, " + what()
                                + " disappear",
                        "redis-cli CONFIG SET maxmemory-policy noeviction, and in redis.conf too.");
            }
        }
        return Finding.ok("maxmemory-policy is noeviction");
    }

    Finding persistence() throws SkippedException, UnansweredException {
        boolean isHidden = false;
        boolean isInSnapshots = false;
        for (RedisFacts redis : facts()) {
            Optional<String> save = redis.save();
            if (!redis.appends() && save.isPresent() && save.get().isBlank()) {
                return Finding.problem(
                        "nothing is written to disk: a restart of Redis loses all " + what(),
                        "redis-cli CONFIG SET appendonly yes, and in redis.conf too.");
            }
            isHidden |= !redis.appends() && save.isEmpty();
            isInSnapshots |= !redis.appends();
        }
        if (isHidden) {
            throw new SkippedException(HIDDEN);
        }
        return Finding.ok(
                isInSnapshots
                        ? "snapshots alone: a crash loses what came after the last one; appendonly yes keeps it"
                        : "appendonly is on");
    }

    private List<RedisFacts> facts() throws SkippedException, UnansweredException {
        RedisServers.Found answers = answers();
        if (answers.refusal().isPresent()) {
            throw SkippedException.needs("redis");
        }
        return answers.facts();
    }

    private RedisServers.Found answers() throws SkippedException, UnansweredException {
        if (!settings.redisHosts().isEmpty()) {
            return found.answer();
        }
        throw settings.keepsSessionsInRedis()
                ? SkippedException.needs("settings")
                : new SkippedException("REDIS_URL is not set: what was revoked is known to one process alone");
    }

    private String what() {
        return settings.keepsSessionsInRedis() ? "sessions" : "revocations";
    }
}
