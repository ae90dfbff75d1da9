package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedInUserTest {
    private static final Csrf CSRF = new Csrf(List.of("a secret of more than thirty-two characters"));

    private static SignedInUser user(String json) {
        Session session = new Session(
                "id",
                new Session.Owner("sub", null),
                new Session.Client(null, null),
                new Tokens(IdTokenClaimsTest.idToken(json), null, null, null, null),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
        return new SignedInUser(session, CSRF, "http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'Alice','nickname':'al','email':'a@b.c','sub':'1'} | Alice",
                "{'name':' ','nickname':'al','email':'a@b.c','sub':'1'}           | al",
                "{'name':7,'email':'a@b.c','sub':'1'}                             | a@b.c",
                "{'sub':'1'}                                                      | 1",
            },
            quoteCharacter = '`')
    void isCalledByTheBestNameThatThereIs(String json, String name) {
        assertThat(user(json.replace('\'', '"')).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u00a0\u2003",
                "\ufeff",
                "\u2060\u200d",
                "\u3164",
                "\u2800",
                "\u202e",
                "\u0301",
                "\u0000"
            })
    void isNotCalledBySomethingThatNobodyCanSee(String name) {
        assertThat(user(new io.vertx.core.json.JsonObject()
                                .put("name", name)
                                .put("sub", "1")
                                .encode())
                        .name())
                .isEqualTo("1");
    }

    @Test
    void saysWhatTheIdTokenSays() {
        SignedInUser alice = user(
                "{\"sub\":\"1\",\"email\":\"a@b.c\",\"email_verified\":true,\"picture\":\"https://a.example/a.png\"}");
        assertThat(alice.signedIn()).isTrue();
        assertThat(alice.subject()).isEqualTo("1");
        assertThat(alice.email()).isEqualTo("a@b.c");
        assertThat(alice.emailVerified()).isTrue();
        assertThat(user("{\"sub\":\"1\",\"email_verified\":\"true\"}").emailVerified())
                .isTrue();
        assertThat(user("{\"sub\":\"1\",\"email_verified\":\"false\"}").emailVerified())
                .isFalse();
        assertThat(user("{\"sub\":\"1\"}").emailVerified()).isFalse();
        assertThat(alice.picture()).isEqualTo("https://a.example/a.png");
        assertThat(alice.csrf()).isNotBlank().isEqualTo(alice.csrf());
        assertThat(alice.claims()).containsOnlyKeys("sub", "email", "email_verified", "picture");
        assertThatThrownBy(() -> alice.claims().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void showsNoPictureThatIsNotSafe() {
        assertThat(user("{\"sub\":\"1\",\"picture\":\"javascript:alert(1)\"}").picture())
                .isNull();
    }

    @Test
    void isNobodyWithoutASession() {
        SignedInUser nobody = new SignedInUser(null, CSRF, "http://localhost:8080");
        assertThat(nobody.signedIn()).isFalse();
        assertThat(nobody.name()).isNull();
        assertThat(nobody.subject()).isNull();
        assertThat(nobody.csrf()).isNull();
        assertThat(nobody.claims()).isEmpty();
    }
}
