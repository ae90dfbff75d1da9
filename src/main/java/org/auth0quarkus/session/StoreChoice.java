package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Redis;
import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.BaseUrl;
import org.auth0quarkus.flight.SharedOutcomes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the store together that {@code AUTH0_SESSION_STORE} names. */
@Singleton
class StoreChoice {
    private static final String SHARED = "sessions are kept in cookies, what was revoked in Redis";
    private static final String ALONE =
            "sessions are kept in cookies, what was revoked in this process alone: a logout by the provider or "
                    + "\"log out everywhere\" does not reach other replicas and is forgotten at a restart; set REDIS_URL";

    /** Longer than any is taken: an hour, and two clocks that are apart. */
    private static final Duration LOGOUT_TOKENS_REMEMBERED = Duration.ofHours(2);

    private final Auth0Config config;
    private final SecureRandom random;
    private final Clock clock;
    private final Lifetimes lifetimes;
    private final TokenRefresher refresher;
    private final SessionMeters meters;
    private final RedisCommands redis;
    private final Binding binding;
    private final RedisKeys keys;
    private final boolean redisConfigured;

    StoreChoice(
            Auth0Config config,
            BaseUrl baseUrl,
            SecureRandom random,
            Clock clock,
            Lifetimes lifetimes,
            TokenRefresher refresher,
            SessionMeters meters,
            Instance<Redis> redis,
            @ConfigProperty(name = "quarkus.redis.hosts") Optional<List<String>> hosts) {
        this.config = config;
        this.random = random;
        this.clock = clock;
        this.lifetimes = lifetimes;
        this.refresher = refresher;
        this.meters = meters;
        this.redis = new RedisCommands(redis::get, clock, meters);
        this.binding = new Binding(config.issuer(), config.clientId(), baseUrl.origin());
        this.keys = new RedisKeys(config.session().keyPrefix(), binding, config.secret());
        this.redisConfigured = hosts.isPresent();
    }

    @Produces
    @Singleton
    StoreParts parts() {
        return config.session().store() == Auth0Config.Store.REDIS ? inRedis() : inCookies();
    }

    private StoreParts inRedis() {
        SealedSessions sessions = sealed("redis session");
        RedisIndex index = new RedisIndex(redis, keys, longestSession(), clock);
        RedisSessionStore store = new RedisSessionStore(redis, keys, sessions, lifetimes, index);
        RedisRevocations revocations = new RedisRevocations(redis, keys, index, sessions, meters);
        return new StoreParts(
                "sessions are kept in Redis",
                redis.run("PING"),
                store,
                clusterRefresh(new StoredSessions(store, new RefreshIntent(redis, keys))),
                revocations,
                new RedisUserSessions(redis, keys, index, revocations, sessions),
                new RedisAttributes(redis, keys, new Seal(config.secret(), "session attribute", random)),
                redisOutcomes(),
                redisArrivals());
    }

    private StoreParts inCookies() {
        CookieRevocations revocations =
                new CookieRevocations(new RevocationList(longestSession(), clock), log(), meters);
        return new StoreParts(
                redisConfigured ? SHARED : ALONE,
                Uni.createFrom().deferred(revocations::begin),
                new CookieSessionStore(sealed("session cookie"), revocations),
                redisConfigured ? sharedRefresh() : this::refreshAlone,
                revocations,
                new CookieUserSessions(),
                new CookieAttributes(),
                redisConfigured ? new OutcomesIfAny(redisOutcomes()) : SharedOutcomes.ALONE,
                redisConfigured ? redisArrivals() : new LocalLogoutArrivals(LOGOUT_TOKENS_REMEMBERED));
    }

    private Uni<Session> refreshAlone(Session session) {
        return refresher.refresh(session).map(session::with);
    }

    /** Without Redis each process refreshes by itself, as nobody is to be signed out by an outage. */
    private Refresh sharedRefresh() {
        Refresh cluster = clusterRefresh(new TravellingSessions(redis, keys, sealed("refreshed session")));
        return session -> cluster.refresh(session)
                .onFailure(StoreUnavailableException.class)
                .recoverWithUni(() -> refreshAlone(session));
    }

    private Refresh clusterRefresh(SharedSessions shared) {
        return new ClusterRefresh(shared, new RefreshLock(redis), keys, refresher, clock);
    }

    private RedisLogoutArrivals redisArrivals() {
        return new RedisLogoutArrivals(redis, keys, LOGOUT_TOKENS_REMEMBERED);
    }

    private RedisOutcomes redisOutcomes() {
        return new RedisOutcomes(redis, keys, new Seal(config.secret(), "callback outcome", random));
    }

    private SealedSessions sealed(String purpose) {
        return new SealedSessions(new Seal(config.secret(), purpose, random), binding);
    }

    private RevocationLog log() {
        return redisConfigured
                ? new RedisRevocationLog(
                        redis, keys, new Seal(config.secret(), "revocation", random), longestSession(), clock, meters)
                : RevocationLog.NONE;
    }

    private Duration longestSession() {
        return config.session().absolute();
    }
}
