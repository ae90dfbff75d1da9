package org.auth0quarkus.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenClaimsTest {
    /** A token that says this; its signature was verified long ago. */
    static String idToken(String json) {
        return "header." + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8)) + ".signature";
    }

    @Test
    void readsPlainValuesInTheirOrder() {
        assertThat(IdTokenClaims.of(idToken("{\"z\":\"Zoë 王\",\"a\":5,\"email_verified\":true,\"none\":null}")))
                .containsExactly(
                        Map.entry("z", "Zoë 王"),
                        Map.entry("a", 5),
                        Map.entry("email_verified", true),
                        new java.util.AbstractMap.SimpleEntry<>("none", null));
    }

    @Test
    void readsListsAndNestedValuesAsPlainJava() {
        assertThat(IdTokenClaims.of(idToken("{\"roles\":[\"editor\",7,null],\"address\":{\"country\":\"England\"}}")))
                .isEqualTo(Map.of("roles", Arrays.asList("editor", 7, null), "address", Map.of("country", "England")));
        assertThat(IdTokenClaims.of(idToken("{\"aud\":[\"a\",\"b\"]}"))).containsEntry("aud", List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "a.secret", "a.!!!.b", "a.c2VjcmV0.b", "a.WyJzZWNyZXQiXQ.b"})
    void saysNothingOfWhatItCannotRead(String token) {
        assertThatThrownBy(() -> IdTokenClaims.of(token))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
