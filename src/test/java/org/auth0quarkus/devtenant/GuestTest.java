package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestTest {
    static Guest typed(String... namesAndValues) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Guest.of(form);
    }

    private static Guest withClaims(String json) {
        return typed("name", "Eve", "email", "eve@example.com", "claims", json);
    }

    @Test
    void takesANameAndAnEmail() {
        Guest eve = typed("name", " Eve ", "email", "eve@example.com");
        assertThat(eve.fault()).isNull();
        assertThat(eve.name()).isEqualTo("Eve");
        assertThat(eve.claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "Eve, ''", "' ', eve@example.com", "'\t', '\r\n'"})
    void refusesToBeNobody(String name, String email) {
        assertThat(typed("name", name, "email", email).fault()).isEqualTo("nobody");
    }

    @Test
    void refusesAnAnswerWithNothingInIt() {
        assertThat(typed().fault()).isEqualTo("nobody");
    }

    @Test
    void keepsControlCharactersAndEndlessNamesOut() {
        Guest guest = typed("name", " a\r\nb\u0000" + "x".repeat(500), "email", "e@example.com");
        assertThat(guest.name()).startsWith("a  b x").hasSize(200);
    }

    @Test
    void takesClaimsOfAnyKind() {
        assertThat(withClaims("{\"https://app.example.com/roles\": [\"editor\"], \"level\": 3, \"a\": {\"b\": null}}")
                        .claims())
                .containsEntry(Users.ROLES, List.of("editor"))
                .containsEntry("level", 3)
                .containsEntry(
                        "a",
                        Arrays.asList("b").stream()
                                .collect(java.util.HashMap::new, (m, k) -> m.put(k, null), Map::putAll));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "iat", "nonce", "sid"})
    void leavesTheClaimsOfTheProtocolAlone(String claim) {
        assertThat(withClaims("{\"" + claim + "\": \"other\", \"x\": 1}").claims())
                .isEqualTo(Map.of("x", 1));
    }

    @Test
    void tellsPermissionsFromClaims() {
        Guest guest = withClaims("{\"permissions\": [\"read:orders\"], \"x\": 1}");
        assertThat(guest.permissions()).containsExactly("read:orders");
        assertThat(guest.claims()).containsOnlyKeys("x");
        assertThat(withClaims("{\"permissions\": \"read:orders\"}").permissions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "1", "null", "\"x\"", "{'a': 1}", "<b>"})
    void refusesWhatIsNoJsonObjectAndKeepsWhatWasTyped(String json) {
        Guest guest = withClaims(json);
        assertThat(guest.fault()).isEqualTo("noClaims");
        assertThat(guest.json()).isEqualTo(json);
        assertThat(guest.name()).isEqualTo("Eve");
    }
}
