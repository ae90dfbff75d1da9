package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SessionFormatTest {
    @Test
    void readsBackWhatItWrote() {
        Session session = SampleSessions.session();
        assertThat(SessionFormat.read(SessionFormat.write(session))).contains(session);
    }

    @Test
    void readsBackASessionOfAnIdTokenAlone() {
        Session session = SampleSessions.session(new Tokens("id.token.signature", null, null, null));
        assertThat(SessionFormat.read(SessionFormat.write(session))).contains(session);
    }

    @Test
    void readsBackTheAttributes() {
        Session session = SampleSessions.session()
                .with(Attributes.NONE.with("theme", "\"dark\"").with("cart", "{\"apples\":2}"));
        assertThat(SessionFormat.read(SessionFormat.write(session))).contains(session);
    }

    @Test
    void takesAnotherFormatVersionForNoSession() {
        byte[] bytes = SessionFormat.write(SampleSessions.session());
        bytes[0] = SessionFormat.VERSION + 1;
        assertThat(SessionFormat.read(bytes)).isEmpty();
    }

    @Test
    void takesEveryCutForNoSession() {
        byte[] bytes = SessionFormat.write(SampleSessions.session());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(SessionFormat.read(Arrays.copyOf(bytes, length))).isEmpty();
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
