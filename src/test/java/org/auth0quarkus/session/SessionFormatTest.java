package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auth0quarkus.session.SampleSessions.BINDING;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.auth0quarkus.session.SessionFormat.Read;
import org.junit.jupiter.api.Test;

class SessionFormatTest {
    @Test
    void readsBackWhatItWrote() {
        Session session = SampleSessions.session();
        assertThat(SessionFormat.read(SessionFormat.write(session, BINDING))).contains(new Read(session, BINDING));
    }

    @Test
    void readsBackASessionOfAnIdTokenAlone() {
        Session session = SampleSessions.session(new Tokens("id.token.signature", null, null, null, null));
        assertThat(SessionFormat.read(SessionFormat.write(session, BINDING))).contains(new Read(session, BINDING));
    }

    @Test
    void readsBackTheAttributes() {
        Session session = SampleSessions.session()
                .with(Attributes.NONE.with("theme", "\"dark\"").with("cart", "{\"apples\":2}"));
        assertThat(SessionFormat.read(SessionFormat.write(session, BINDING))).contains(new Read(session, BINDING));
    }

    @Test
    void writesNothingThatItWouldNotRead() {
        Session most = SampleSessions.session(new Tokens("i".repeat(65_536), "a", null, null, null));
        assertThat(SessionFormat.read(SessionFormat.write(most, BINDING))).contains(new Read(most, BINDING));
        Session more = SampleSessions.session(new Tokens("id.token.signature", "a".repeat(65_537), null, null, null));
        assertThatThrownBy(() -> SessionFormat.write(more, BINDING))
                .isInstanceOf(SessionTooLargeException.class)
                .hasMessageContaining("a token of 65537 bytes");
    }

    @Test
    void takesAnotherFormatVersionForNoSession() {
        byte[] bytes = SessionFormat.write(SampleSessions.session(), BINDING);
        bytes[0] = SessionFormat.VERSION + 1;
        assertThat(SessionFormat.read(bytes)).isEmpty();
    }

    @Test
    void readsBackWhatUserInfoSaid() {
        Session session = SampleSessions.session()
                .with(LoginClaims.NONE.with(Map.of("name", "Alice", "groups", List.of("staff"))));
        assertThat(SessionFormat.read(SessionFormat.write(session, BINDING))).contains(new Read(session, BINDING));
    }

    @Test
    void readsBackWhatTheLoginSaid() {
        Session session = SampleSessions.session()
                .with(LoginClaims.of(Map.of("amr", List.of("mfa"), "act", Map.of("sub", "support"), "name", "Alice")));
        assertThat(session.login().values()).containsOnlyKeys("amr", "act");
        assertThat(SessionFormat.read(SessionFormat.write(session, BINDING))).contains(new Read(session, BINDING));
    }

    /** Cut off between two fields it is a session without those that follow, as an older version writes it. */
    @Test
    void takesEveryCutForNoSessionOrForOneWithFewerFields() {
        byte[] bytes = SessionFormat.write(SampleSessions.session(), BINDING);
        int whole = 0;
        for (int length = 0; length < bytes.length; length++) {
            Optional<Read> read = SessionFormat.read(Arrays.copyOf(bytes, length));
            whole += read.isPresent() ? 1 : 0;
            read.ifPresent(session -> assertThat(session.session().tokens().withScope("openid email"))
                    .isEqualTo(SampleSessions.session().tokens()));
            read.ifPresent(session -> assertThat(session.session().id()).isEqualTo("session-id"));
        }
        assertThat(whole).as("before each of the four fields").isEqualTo(4);
    }

    @Test
    void skipsFieldsOfALaterVersion() {
        Session session = SampleSessions.session();
        byte[] bytes = SessionFormat.write(session, BINDING);
        byte[] later = ByteBuffer.allocate(bytes.length + 13)
                .put(bytes)
                .put((byte) 200)
                .putInt(3)
                .put(new byte[] {1, 2, 3})
                .put((byte) 99)
                .putInt(0)
                .array();
        assertThat(SessionFormat.read(later)).contains(new Read(session, BINDING));
    }

    @Test
    void takesFieldsThatAreNoneForNoSession() {
        byte[] bytes = SessionFormat.write(SampleSessions.session(), BINDING);
        for (int length : new int[] {1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            byte[] broken = ByteBuffer.allocate(bytes.length + 5)
                    .put(bytes)
                    .put((byte) 5)
                    .putInt(length)
                    .array();
            assertThat(SessionFormat.read(broken)).isEmpty();
        }
    }

    @Property(tries = 500)
    void readsAnyBytesWithoutAnError(@ForAll byte[] anything) {
        byte[] versioned = anything.clone();
        if (versioned.length > 0) {
            versioned[0] = SessionFormat.VERSION;
        }
        assertThat(SessionFormat.read(versioned)).isNotNull();
    }

    @Test
    void showsNoTokenInASessionsText() {
        assertThat(SampleSessions.session().toString()).doesNotContain("id.token", "access,", "refresh\"");
    }
}
