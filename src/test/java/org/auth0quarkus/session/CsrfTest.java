package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CsrfTest {
    private static final String OLD = "an old secret of more than 32 characters";
    private static final String NEW = "a newer secret of more than 32 characters";

    private final Session session = SampleSessions.session();
    private final Csrf csrf = new Csrf(List.of(NEW));

    @Test
    void acceptsTheSessionsOwnToken() {
        assertThat(csrf.isFrom(session, csrf.tokenFor(session))).isTrue();
    }

    @Test
    void refusesAnotherSessionsToken() {
        Session other = new Session(
                "other",
                session.owner(),
                session.client(),
                session.tokens(),
                session.created(),
                session.lastUsed(),
                session.absoluteEnd());
        assertThat(csrf.isFrom(session, csrf.tokenFor(other))).isFalse();
    }

    @Test
    void refusesNoTokenAndNonsense() {
        assertThat(csrf.isFrom(session, null)).isFalse();
        assertThat(csrf.isFrom(session, "")).isFalse();
        assertThat(csrf.isFrom(session, "\u00e4\u0000x")).isFalse();
    }

    @Test
    void acceptsAFormOpenedBeforeASecretWasRotated() {
        String token = new Csrf(List.of(OLD)).tokenFor(session);
        assertThat(new Csrf(List.of(NEW, OLD)).isFrom(session, token)).isTrue();
        assertThat(csrf.isFrom(session, token)).isFalse();
    }

    @Test
    void doesNotChangeWhenTheSessionIsUsed() {
        assertThat(csrf.tokenFor(session.usedAt(session.created().plusSeconds(9))))
                .isEqualTo(csrf.tokenFor(session));
    }
}
