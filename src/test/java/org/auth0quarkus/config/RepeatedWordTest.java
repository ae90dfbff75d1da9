package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpasswordpasswordpassword",
                "PasswordpasswordPASSWORDpassword",
                "xpasswordpasswordpasswordpassword1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0f1e2d3c4b5a69780f1e2d3c4b5a6978",
                "abcdefghabcdefghabcdefghabcdefgh12"
            })
    void isSeen(String secret) {
        assertThat(RepeatedWord.isIn(secret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a",
                "correct horse battery staple and more"
            })
    void isNotSeenInARandomOne(String secret) {
        assertThat(RepeatedWord.isIn(secret)).isFalse();
    }
}
