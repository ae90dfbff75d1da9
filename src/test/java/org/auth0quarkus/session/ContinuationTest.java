package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.TokenRefresher.RefreshRefusedException;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    private static final Instant NOW = SampleSessions.LOGIN;
    private static final Session SESSION = SampleSessions.session();
    private static final Session REFRESHED =
            SampleSessions.session(new Tokens("id.token.signature", "new-access", NOW, "new-refresh", null));

    private final List<Session> touched = new ArrayList<>();
    private final List<Session> deleted = new ArrayList<>();
    private boolean due = true;

    private Continuation with(Uni<Session> refreshed, Uni<String> touch) {
        return new Continuation(
                new SessionStore() {
                    @Override
                    public Uni<String> create(Session session) {
                        throw new IllegalStateException("nothing is created");
                    }

                    @Override
                    public Uni<Found> find(String carried) {
                        throw new IllegalStateException("nothing is looked up");
                    }

                    @Override
                    public Uni<String> touch(Session session) {
                        touched.add(session);
                        return touch;
                    }

                    @Override
                    public Uni<String> replaceTokens(Session session) {
                        // Of Redis, a touch leaves the tokens that are there.
                        return Uni.createFrom().item("smaller");
                    }

                    @Override
                    public Uni<Void> delete(Session session) {
                        deleted.add(session);
                        return Uni.createFrom().voidItem();
                    }
                },
                new Lifetimes(Duration.ofDays(1), Duration.ofDays(3)),
                new TokenRefresher() {
                    @Override
                    public boolean isDue(Tokens tokens, Instant now) {
                        return due;
                    }

                    @Override
                    public Tokens issued(AuthorizationCodeTokens tokens) {
                        throw new IllegalStateException("there is no login");
                    }

                    @Override
                    public Uni<Tokens> refresh(Session session) {
                        throw new IllegalStateException("the refresh does that");
                    }
                },
                session -> refreshed);
    }

    private static <T> Uni<T> failed(RuntimeException failure) {
        return Uni.createFrom().failure(failure);
    }

    private static Continuation.Kept await(Uni<Continuation.Kept> kept) {
        return kept.await().atMost(Duration.ofSeconds(1));
    }

    @Test
    void leavesAYoungSessionAlone() {
        due = false;
        Continuation continuation = with(failed(new IllegalStateException()), null);
        assertThat(continuation.isDue(SESSION, false, NOW.plus(Duration.ofHours(1))))
                .isFalse();
    }

    @Test
    void goesOnWithWhatWasSealedByAnOldSecretOrNotUsedForLongOrHasOldTokens() {
        due = false;
        Continuation continuation = with(failed(new IllegalStateException()), null);
        assertThat(continuation.isDue(SESSION, true, NOW)).isTrue();
        assertThat(continuation.isDue(SESSION, false, NOW.plus(Duration.ofHours(2))))
                .isTrue();
        due = true;
        assertThat(continuation.isDue(SESSION, false, NOW)).isTrue();
    }

    @Test
    void keepsTheTimeOfTheLastUse() {
        due = false;
        Instant later = NOW.plus(Duration.ofHours(2));
        Continuation.Kept kept =
                await(with(null, Uni.createFrom().item("carried")).of(SESSION, later));
        assertThat(kept.session().lastUsed()).isEqualTo(later);
        assertThat(kept.carried()).isEqualTo("carried");
    }

    @Test
    void carriesNewTokens() {
        Continuation.Kept kept =
                await(with(Uni.createFrom().item(REFRESHED), Uni.createFrom().item("carried"))
                        .of(SESSION, NOW));
        assertThat(kept.session().tokens()).isEqualTo(REFRESHED.tokens());
        assertThat(kept.carried()).isEqualTo("carried");
    }

    @Test
    void goesOnWithTheOldTokensWhileTheProviderIsDown() {
        Continuation.Kept kept =
                await(with(failed(new IllegalStateException("down")), null).of(SESSION, NOW));
        assertThat(kept.session()).isSameAs(SESSION);
        assertThat(deleted).isEmpty();
    }

    @Test
    void endsWhatTheProviderRefusesToRefresh() {
        Uni<Continuation.Kept> refused =
                with(failed(new RefreshRefusedException("refused", null)), null).of(SESSION, NOW);
        assertThatThrownBy(() -> await(refused)).isInstanceOf(RefreshRefusedException.class);
        assertThat(deleted).containsExactly(SESSION);
    }

    @Test
    void leavesASessionThatEndedMeanwhileToItsNote() {
        Uni<Continuation.Kept> ended =
                with(failed(new SessionEndedException()), null).of(SESSION, NOW);
        assertThatThrownBy(() -> await(ended)).isInstanceOf(SessionEndedException.class);
        assertThat(deleted).isEmpty();
        Uni<Continuation.Kept> gone = with(
                        Uni.createFrom().item(REFRESHED), Uni.createFrom().nullItem())
                .of(SESSION, NOW);
        assertThatThrownBy(() -> await(gone)).isInstanceOf(SessionEndedException.class);
    }

    @Test
    void saysThatTheStoreIsAway() {
        Uni<Continuation.Kept> away =
                with(failed(new StoreUnavailableException("away")), null).of(SESSION, NOW);
        assertThatThrownBy(() -> await(away)).isInstanceOf(StoreUnavailableException.class);
        assertThat(deleted).isEmpty();
    }

    @Test
    void usesNoRefreshTokenTwiceWhenTheNewOneHasNoRoom() {
        Continuation.Kept kept =
                await(with(Uni.createFrom().item(REFRESHED), failed(SessionTooLargeException.ofCookies(40_000, 31_000)))
                        .of(SESSION, NOW));
        assertThat(kept.session().tokens().refreshToken()).isNull();
        assertThat(kept.session().tokens().accessToken()).isEqualTo("access");
        assertThat(kept.carried()).isEqualTo("smaller");
    }
}
