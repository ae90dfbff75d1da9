package org.auth0quarkus.oidc;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import org.auth0quarkus.config.Auth0Config;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The provider's signing keys, for tokens that anybody can send us. Quarkus fetches its own once for each unknown key in
 * one mode and once in ten minutes in the other; here whoever sends tokens with made-up keys causes one fetch in five
 * seconds, and a new key still counts within that.
 */
@Singleton
class ProviderKeys {
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Then a key that the provider has withdrawn is forgotten, if the provider can be asked. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

    private final Supplier<Uni<? extends String>> fetcher;
    private final String algorithm;
    private final Clock clock;
    private volatile Held held = new Held(new KeySet(List.of()), Instant.EPOCH);
    private Instant begun = Instant.EPOCH;
    private Uni<Held> underWay;

    @Inject
    ProviderKeys(Provider provider, Auth0Config config, Clock clock) {
        this(provider::keySet, config.idTokenAlgorithm(), clock);
    }

    /** The fetcher answers the JWK set as text (RFC 7517), and does answer in the end. */
    ProviderKeys(Supplier<Uni<? extends String>> fetcher, String algorithm, Clock clock) {
        this.fetcher = fetcher;
        this.algorithm = algorithm;
        this.clock = clock;
    }

    private record Held(KeySet keys, Instant since) {
        Optional<Key> find(String kid) {
            return keys.find(kid).map(JsonWebKey::getKey);
        }
    }

    /** Of a token that names this key, or none: empty when the provider has no such key; fails with {@link KeysUnavailableException} when it cannot be asked. */
    Uni<Optional<Key>> find(String kid) {
        Held now = held;
        Optional<Key> known = now.find(kid);
        if (known.isPresent() && clock.instant().isBefore(now.since().plus(FRESH))) {
            return Uni.createFrom().item(known);
        }
        Uni<Optional<Key>> found = fetch().map(fetched -> fetched.find(kid));
        // While the provider is out of reach: a session too many that ends harms less than one that does not.
        return known.isEmpty() ? found : found.onFailure().recoverWithItem(known);
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
        LOG.warn(reason(failure));
        return new KeysUnavailableException(PAUSE);
    }

    /** What an operator would look at next. */
    private String reason(Throwable failure) {
        if (failure instanceof NoKeyException) {
            return "the provider's key set has no key for " + algorithm
                    + ": AUTH0_ID_TOKEN_ALGORITHM, or the provider's" + " setting, is another";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return "the provider's keys could not be fetched: no TLS with it, "
                        + cause.getClass().getSimpleName() + "; is its authority trusted here?";
            }
        }
        return "the provider's keys could not be fetched: "
                + (failure instanceof ProviderAnswerException
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName());
    }

    private static final class NoKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private KeySet read(String json) throws JoseException {
        KeySet set = KeySet.read(json, algorithm);
        if (set.keys().isEmpty()) {
            // No provider is without a key: its answer is wrong, not every token.
            throw new NoKeyException();
        }
        return set;
    }
}
