package org.auth0quarkus.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/**
 * The revocations of all replicas, in cookie mode: a stream that each follows. A request reads what is new before it
 * trusts a cookie; when Redis cannot be asked, the replica goes on with the copy that it has. Without any copy it trusts
 * none, or a restart would bring copied cookies back to life.
 */
final class RedisRevocationLog implements RevocationLog {
    private static final int PAGE = 1000;

    /** Of an entry, name and value each: the revocation, and then our client. */
    private static final int CLIENT = 3;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String APPEND = """
            redis.call('XADD', KEYS[1], 'MINID', '~', ARGV[1], '*', 'r', ARGV[2], 'c', ARGV[4])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return 1""";

    private final RedisCommands redis;
    private final String key;
    private final List<String> clients;
    private final Seal seal;
    private final Duration longestSession;
    private final Clock clock;
    private final SessionMeters meters;
    private final RepeatedWarning warning;
    private Uni<Void> firstRead;
    private volatile boolean begun;
    private volatile String last = "-";
    private volatile Instant pausedUntil = Instant.MIN;

    RedisRevocationLog(
            RedisCommands redis,
            RedisKeys keys,
            Seal seal,
            Duration longestSession,
            Clock clock,
            SessionMeters meters) {
        this.redis = redis;
        this.key = keys.revocationLog();
        this.clients = keys.clients();
        this.seal = seal;
        this.longestSession = longestSession;
        this.clock = clock;
        this.meters = meters;
        this.warning = new RepeatedWarning(Logger.getLogger(RedisRevocationLog.class), clock);
    }

    @Override
    public Uni<Void> append(Revocation revocation) {
        long oldest = clock.instant().minus(longestSession).toEpochMilli();
        String sealed = seal.seal(revocation.write().getBytes(StandardCharsets.UTF_8));
        return redis.eval(APPEND, key, oldest, sealed, longestSession.toMillis(), clients.get(0))
                .replaceWithVoid();
    }

    /** The whole list may be long, so all who wait for it share one reading. */
    @Override
    public synchronized Uni<Void> begin(RevocationList list) {
        if (begun) {
            return Uni.createFrom().voidItem();
        }
        if (firstRead == null) {
            firstRead = news(list)
                    .invoke(() -> begun = true)
                    .onTermination()
                    .invoke(this::forgetFirstRead)
                    .memoize()
                    .indefinitely();
        }
        return firstRead;
    }

    private synchronized void forgetFirstRead() {
        firstRead = null;
    }

    /** Also after a first reading that was shared: it may have begun before something that this request has to know. */
    @Override
    public Uni<Void> catchUp(RevocationList list) {
        if (!begun) {
            return begin(list).flatMap(done -> catchUp(list));
        }
        return clock.instant().isBefore(pausedUntil)
                ? Uni.createFrom().voidItem()
                : news(list).onFailure().recoverWithUni(() -> goOnWithout(list));
    }

    private Uni<Void> goOnWithout(RevocationList list) {
        pausedUntil = clock.instant().plus(PAUSE);
        meters.revocationsMissed();
        warning.warn("revocations could not be read, going on with those known");
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> news(RevocationList list) {
        return redis.run("XRANGE", key, last, "+", "COUNT", PAGE).flatMap(page -> read(page, list));
    }

    private Uni<Void> read(Response page, RevocationList list) {
        String id = null;
        for (Response entry : page) {
            id = entry.get(0).toString();
            revocation(entry.get(1)).ifPresent(list::add);
        }
        if (id != null) {
            // Two requests may read the same page: adding twice is adding once, and going back a little costs little.
            last = "(" + id;
        }
        return page.size() == PAGE ? news(list) : Uni.createFrom().voidItem();
    }

    /** Not those of another client that has the same secret; the first release does not say whose they are. */
    private Optional<Revocation> revocation(Response fields) {
        return fields.size() > CLIENT && !clients.contains(fields.get(CLIENT).toString())
                ? Optional.empty()
                : seal.open(fields.get(1).toString())
                        .flatMap(opened -> Revocation.read(new String(opened.content(), StandardCharsets.UTF_8)));
    }
}
