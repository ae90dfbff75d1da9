package org.auth0quarkus.oidc;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The provider's signing keys, for tokens that anybody can send us. Quarkus fetches its own once for each unknown key in
 * one mode and once in ten minutes in the other; here whoever sends tokens with made-up keys causes one fetch in half a
 * minute, and a new key still counts within that.
 */
@Singleton
class ProviderKeys {
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Then a key that the provider has withdrawn is forgotten, if the provider can be asked. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

    private final Supplier<Uni<? extends String>> fetcher;
    private final Clock clock;
    private volatile Held held = new Held(Map.of(), Instant.EPOCH);
    private Instant begun = Instant.EPOCH;
    private Uni<Held> underWay;

    @Inject
    ProviderKeys(Provider provider, Clock clock) {
        this(provider::keySet, clock);
    }

    /** The fetcher answers the JWK set as text (RFC 7517), and does answer in the end. */
    ProviderKeys(Supplier<Uni<? extends String>> fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private record Held(Map<String, Key> keys, Instant since) {}

    /** Empty when the provider has no such key; fails with {@link KeysUnavailableException} when it cannot be asked. */
    Uni<Optional<Key>> find(String kid) {
        Held now = held;
        Key known = now.keys().get(kid);
        if (known != null && clock.instant().isBefore(now.since().plus(FRESH))) {
            return Uni.createFrom().item(Optional.of(known));
        }
        Uni<Optional<Key>> found =
                fetch().map(fetched -> Optional.ofNullable(fetched.keys().get(kid)));
        // While the provider is out of reach: a session too many that ends harms less than one that does not.
        return known == null ? found : found.onFailure().recoverWithItem(Optional.of(known));
    }

    /** Fetches them now, pause or not: nobody outside can make us do this. */
    synchronized Uni<Void> load() {
        return (underWay == null ? share(clock.instant()) : underWay).replaceWithVoid();
    }

    private synchronized Uni<Held> fetch() {
        if (underWay != null) {
            return underWay;
        }
        Instant now = clock.instant();
        Instant next = begun.plus(PAUSE);
        // A clock that was set back does not put the next fetch off.
        if (now.isBefore(next) && !now.isBefore(begun)) {
            return Uni.createFrom().failure(new KeysUnavailableException(Duration.between(now, next)));
        }
        begun = now;
        return share(now);
    }

    private Uni<Held> share(Instant now) {
        Uni<Held> shared = begin(now);
        underWay = shared;
        // At once, and whether or not the one who asked is still there: a fetch that never begins would never end.
        shared.subscribe().with(fetched -> {}, failure -> {});
        return shared;
    }

    private Uni<Held> begin(Instant now) {
        return Uni.createFrom()
                .deferred(fetcher)
                .map(Unchecked.function(json -> new Held(read(json), now)))
                .onFailure()
                .transform(this::unavailable)
                .onItemOrFailure()
                .invoke((fetched, failure) -> ended(fetched))
                .memoize()
                .indefinitely();
    }

    private synchronized void ended(Held fetched) {
        underWay = null;
        if (fetched != null) {
            held = fetched;
        }
    }

    private KeysUnavailableException unavailable(Throwable failure) {
        LOG.warnf(
                "the provider's keys could not be fetched: %s",
                failure.getClass().getSimpleName());
        return new KeysUnavailableException(PAUSE);
    }

    private static Map<String, Key> read(String json) throws JoseException {
        Map<String, Key> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            if (isForSignatures(key)) {
                keys.put(key.getKeyId(), key.getKey());
            }
        }
        if (keys.isEmpty()) {
            // No provider is without a key: its answer is wrong, not every token.
            throw new JoseException("no key for RS256");
        }
        return Map.copyOf(keys);
    }

    private static boolean isForSignatures(JsonWebKey key) {
        return key instanceof RsaJsonWebKey
                && key.getKeyId() != null
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(AlgorithmIdentifiers.RSA_USING_SHA256));
    }
}
