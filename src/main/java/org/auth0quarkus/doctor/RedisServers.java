package org.auth0quarkus.doctor;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisRole;

/** Every Redis that is configured: each host by itself, or the master that the sentinels name. */
record RedisServers(DoctorSettings settings, Duration patience) {
    /**
     * What they say of themselves.
     *
     * @param refusal of the first that did not, with its address and no password
     */
    record Found(List<RedisFacts> facts, Optional<String> refusal) {}

    Found ask() {
        List<RedisFacts> facts = new ArrayList<>();
        RedisConnector connector = new RedisConnector(patience);
        for (RedisOptions options : options()) {
            try {
                facts.add(connector.ask(options));
            } catch (RedisRefusalException e) {
                return new Found(facts, Optional.of(place(options.getEndpoints().get(0)) + " " + e.getMessage()));
            }
        }
        return new Found(facts, Optional.empty());
    }

    private List<RedisOptions> options() {
        List<String> hosts = settings.redisHosts();
        if (is("quarkus.redis.client-type", "sentinel")) {
            RedisOptions sentinels = common().setType(RedisClientType.SENTINEL).setRole(RedisRole.MASTER);
            settings.value("quarkus.redis.master-name").ifPresent(sentinels::setMasterName);
            hosts.forEach(sentinels::addConnectionString);
            return List.of(sentinels);
        }
        return hosts.stream().map(host -> common().setConnectionString(host)).toList();
    }

    private RedisOptions common() {
        RedisOptions options = new RedisOptions();
        settings.value("quarkus.redis.password").ifPresent(options::setPassword);
        int wait = (int) patience.toMillis();
        NetClientOptions net = new NetClientOptions().setConnectTimeout(wait);
        if (is("quarkus.redis.tls.trust-all", "true")) {
            net.setTrustAll(true);
        }
        return options.setNetClientOptions(net);
    }

    boolean isStandalone() {
        return settings.value("quarkus.redis.client-type").orElse("standalone").equals("standalone");
    }

    private boolean is(String property, String value) {
        return settings.value(property).equals(Optional.of(value));
    }

    /** The address has the password in it. */
    private static String place(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null ? "Redis" : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "Redis";
        }
    }
}
