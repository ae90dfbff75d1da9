package org.auth0quarkus.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.Auth0Config;
import org.jboss.logging.Logger;

/**
 * Keeps access tokens live. A refresh token is used once however many requests want it at the same time: providers that
 * rotate them take a second use for theft and sign the user out.
 */
@ApplicationScoped
@Startup
public class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class);

    /** As long as a request with the old cookie may still be on its way. */
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(1);

    private final Provider provider;
    private final RefreshedIdTokens idTokens;
    private final Clock clock;
    private final Duration pause;
    private final MeterRegistry meters;
    private final SharedCalls<IssuedTokens> refreshes;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    AccessTokens(Provider provider, RefreshedIdTokens idTokens, Clock clock, Auth0Config config, MeterRegistry meters) {
        this(provider, idTokens, clock, config.provider().pause(), meters);
    }

    AccessTokens(Provider provider, RefreshedIdTokens idTokens, Clock clock, Duration pause, MeterRegistry meters) {
        this.provider = provider;
        this.idTokens = idTokens;
        this.pause = pause;
        this.clock = clock;
        this.meters = meters;
        this.refreshes = new SharedCalls<>(this::goodUntil, clock);
        // There from the start: Prometheus sees no increase in a counter that begins at one.
        Stream.of("done", "refused", "failed").forEach(this::refreshes);
    }

    /** Whether a token that is due then, null for never, is to be refreshed; not while the provider would not or could not a moment ago. */
    public boolean isRefreshDue(Instant due, Instant now) {
        return due != null && now.isAfter(due) && !now.isBefore(pausedUntil);
    }

    /**
     * For the session that has this ID token; one that comes with the answer is to take its place. Fails as {@link
     * #isRefusal} tells when the provider says that the user has to sign in again, or answers about another user.
     */
    public Uni<IssuedTokens> refresh(String refreshToken, String idToken) {
        return refreshes.share(refreshToken, () -> provider.refresh(refreshToken)
                .map(issued -> IssuedTokens.of(issued, clock))
                .flatMap(issued -> idTokens.check(issued, idToken))
                .invoke(() -> count("done"))
                .onFailure()
                .invoke(this::failed));
    }

    /** The same refresh token may be good for the next access token too: one that is due is given to nobody. */
    private Instant goodUntil(IssuedTokens issued) {
        Instant late = clock.instant().plus(ANSWERS_KEPT);
        Instant next = issued.refreshFrom();
        return late.isBefore(next) ? late : next;
    }

    /** At the end of a session (RFC 7009): tried once, by the way, as the user does not wait for it. */
    public void revoke(String refreshToken) {
        provider.revoke(refreshToken)
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "refresh token not revoked: %s",
                                failure.getClass().getSimpleName()));
    }

    public boolean isRefusal(Throwable failure) {
        return failure instanceof IdTokenRefusedException
                || failure instanceof ProviderAnswerException answer && answer.isRefusedGrant();
    }

    private void failed(Throwable failure) {
        boolean refused = isRefusal(failure);
        count(refused ? "refused" : "failed");
        if (!refused) {
            pause(failure);
        }
    }

    /** Of this process and not of one session: whatever is wrong, it is not this user's grant. Logged once, with the reason. */
    private synchronized void pause(Throwable failure) {
        Instant now = clock.instant();
        if (!now.isBefore(pausedUntil)) {
            pausedUntil = now.plus(pause);
            LOG.warnf(
                    "tokens not refreshed: %s; sessions go on with those they have, asking again in %d s",
                    failure instanceof ProviderAnswerException
                            ? failure.getMessage()
                            : "the provider could not be asked, "
                                    + failure.getClass().getSimpleName(),
                    pause.toSeconds());
        }
    }

    /** What the provider was really asked, however many requests shared the answer. */
    private void count(String result) {
        refreshes(result).increment();
    }

    private Counter refreshes(String result) {
        return meters.counter("auth0.token.refreshes", "result", result);
    }
}
