package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedAccessTest {
    private final AllowedAccess allowed = new AllowedAccess(
            Set.of("https://api.example.com", "https://orders.example.com"),
            Set.of("openid", "profile", "read:orders", "offline_access"));

    @ParameterizedTest
    @CsvSource({
        "read:orders, openid read:orders",
        "openid profile read:orders, openid profile read:orders",
        "profile openid, openid profile",
        "admin read:orders delete:all, openid read:orders",
        "openid, openid",
        "'  profile   profile ', openid profile"
    })
    void takesWhatIsListedAndAlwaysOpenid(String asked, String scope) {
        assertThat(allowed.scope(asked)).hasValue(scope);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"admin", "''", "-", "READ:ORDERS", "read:orders&x"})
    void isNotAskedForAnythingByWhatIsNotListed(String asked) {
        assertThat(allowed.scope(asked)).isEmpty();
    }

    @Test
    void comparesAudiencesAsTheyAre() {
        assertThat(allowed.audience("https://orders.example.com")).isPresent();
        assertThat(allowed.audience("https://orders.example.com/")).isEmpty();
        assertThat(allowed.audience(null)).isEmpty();
    }
}
