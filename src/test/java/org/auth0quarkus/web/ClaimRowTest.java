package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRowTest {
    @Test
    void putsWhatPeopleAskFirst() {
        Map<String, Object> claims = new LinkedHashMap<>();
        List.of("exp", "iss", "https://example.com/z", "email", "sub", "https://example.com/a", "name")
                .forEach(name -> claims.put(name, "x"));

        assertThat(ClaimRow.of(claims))
                .extracting(ClaimRow::name)
                .containsExactly(
                        "name", "email", "https://example.com/z", "https://example.com/a", "sub", "iss", "exp");
    }

    @Test
    void leavesOutWhatBindsALoginToItsAnswer() {
        assertThat(ClaimRow.of(Map.of("nonce", "n", "at_hash", "a", "c_hash", "c", "s_hash", "s")))
                .extracting(ClaimRow::name)
                .containsExactly("s_hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "exp", "nbf", "auth_time", "updated_at"})
    void readsSecondsAsATime(String name) {
        assertThat(ClaimRow.of(name, 1_795_468_000L).time()).isEqualTo(Instant.ofEpochSecond(1_795_468_000L));
        assertThat(ClaimRow.of(name, new BigDecimal("1795468000.9")).time())
                .isEqualTo(Instant.ofEpochSecond(1_795_468_000L));
    }

    @Test
    void readsTheDateThatAuth0Sends() {
        assertThat(ClaimRow.of("updated_at", "2026-11-23T21:07:30.123Z").time())
                .isEqualTo(Instant.parse("2026-11-23T21:07:30.123Z"));
    }

    @Test
    void takesNothingElseForATime() {
        assertThat(ClaimRow.of("updated_at", "yesterday").time()).isNull();
        assertThat(ClaimRow.of("updated_at", "+999999999-12-31T23:59:59Z").time())
                .isNull();
        assertThat(ClaimRow.of("exp", Long.MAX_VALUE).time()).isNull();
        assertThat(ClaimRow.of("exp", -1).time()).isNull();
        assertThat(ClaimRow.of("exp", Map.of()).time()).isNull();
        assertThat(ClaimRow.of("https://example.com/joined", 1_795_468_000L).time())
                .isNull();
    }

    @Test
    void writesValuesInWords() {
        assertThat(ClaimRow.of("a", "text").text()).isEqualTo("text");
        assertThat(ClaimRow.of("a", true).text()).isEqualTo("true");
        assertThat(ClaimRow.of("a", 7).text()).isEqualTo("7");
        assertThat(ClaimRow.of("a", List.of("editor", "reviewer", 3)).text()).isEqualTo("editor, reviewer, 3");
        assertThat(ClaimRow.of("a", Map.of("country", "England")).text()).isEqualTo("{\"country\":\"England\"}");
        assertThat(ClaimRow.of("a", List.of(1, List.of(2))).text()).isEqualTo("[1,[2]]");
        assertThat(ClaimRow.of("a", List.of()).text()).isEqualTo("[]");
    }

    @Test
    void hasNoTextForNothing() {
        assertThat(ClaimRow.of("a", null).text()).isNull();
        assertThat(ClaimRow.of("a", "").text()).isNull();
        assertThat(ClaimRow.of("a", null).isLong()).isFalse();
    }

    @Test
    void cutsALongTextBetweenCharacters() {
        ClaimRow row = ClaimRow.of("a", "😀".repeat(241));

        assertThat(row.isLong()).isTrue();
        assertThat(row.start()).isEqualTo("😀".repeat(240));
        assertThat(ClaimRow.of("a", "😀".repeat(240)).isLong()).isFalse();
    }
}
