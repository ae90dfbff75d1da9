package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;

class PlainClaimsTest {
    @Test
    void leavesPlainValuesAsTheyAre() {
        assertThat(PlainClaims.of(Map.of("name", "Alice", "iat", 5L, "email_verified", true)))
                .isEqualTo(Map.of("name", "Alice", "iat", 5L, "email_verified", true));
    }

    @Test
    void makesListsPlain() {
        Object roles = Json.createArrayBuilder().add("editor").add("reviewer").build();
        assertThat(PlainClaims.of(Map.of("roles", roles))).containsEntry("roles", List.of("editor", "reviewer"));
    }

    @Test
    void makesNestedValuesPlain() {
        Object nested = Json.createObjectBuilder()
                .add("address", Json.createObjectBuilder().add("country", "England"))
                .add(
                        "mixed",
                        Json.createArrayBuilder()
                                .add(7)
                                .add(JsonValue.TRUE)
                                .add(JsonValue.FALSE)
                                .addNull())
                .build();
        assertThat(PlainClaims.of(Map.of("nested", nested)))
                .containsEntry(
                        "nested",
                        Map.of(
                                "address", Map.of("country", "England"),
                                "mixed", Arrays.asList(7, true, false, null)));
    }
}
