package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.auth0quarkus.session.AttributeException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
    private final CookieAttributes cookie = new CookieAttributes();

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(AttributeException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private Session put(Session session, String name, String json) {
        return cookie.write(session, name, json).await().indefinitely();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "cart",
                "last-seen",
                "A.b_9",
                "x234567890123456789012345678901234567890123456789012345678901234"
            })
    void takesAName(String name) {
        assertThat(Attributes.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a:b",
                "a\nb",
                "é",
                "x2345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesWhatIsNoName(String name) {
        assertRefused(Reason.BAD_NAME, () -> Attributes.checked(name));
    }

    @Test
    void countsNamesAndJsonInBytes() {
        assertThat(Attributes.NONE.with("ab", "\"é\"").with("c", "1").bytes()).isEqualTo(2 + 4 + 1 + 1);
    }

    @Test
    void replacesAndRemoves() {
        Attributes attributes =
                Attributes.NONE.with("a", "1").with("a", "2").with("b", "3").with("b", null);
        assertThat(attributes.json()).containsOnlyKeys("a").containsValue("2");
    }

    @Test
    void showsNoValueInItsText() {
        assertThat(SampleSessions.session()
                        .with(Attributes.NONE.with("cart", "\"secret\""))
                        .toString())
                .contains("cart")
                .doesNotContain("secret");
    }

    @Test
    void takesExactlyTheLimitInACookie() {
        String json = "x".repeat(SessionAttributes.COOKIE_BYTES - 2);
        Session full = put(SampleSessions.session(), "ab", json);
        assertThat(full.attributes().bytes()).isEqualTo(SessionAttributes.COOKIE_BYTES);
        assertRefused(Reason.TOO_LARGE, () -> put(full, "c", ""));
        assertRefused(Reason.TOO_LARGE, () -> put(full, "ab", json + "x"));
    }

    @Test
    void removesFromAFullCookie() {
        Session full = put(SampleSessions.session(), "ab", "x".repeat(SessionAttributes.COOKIE_BYTES - 2));
        assertThat(put(full, "ab", null).attributes()).isEqualTo(Attributes.NONE);
    }

    @Test
    void keepsThemWithATouchAndNewTokens() {
        Session session = put(SampleSessions.session(), "a", "1");
        assertThat(session.usedAt(SampleSessions.LOGIN.plusSeconds(9)).attributes())
                .isEqualTo(session.attributes());
        assertThat(session.with(new Tokens("id", null, null, null, null)).attributes())
                .isEqualTo(session.attributes());
    }
}
