package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsTest {
    private static JwtClaims idToken(String id, String name) {
        JwtClaims claims = new JwtClaims();
        Optional.ofNullable(id).ifPresent(value -> claims.setClaim("org_id", value));
        Optional.ofNullable(name).ifPresent(value -> claims.setClaim("org_name", value));
        return claims;
    }

    private static Organizations organizations(String usual, String... allowed) {
        return new Organizations(Optional.ofNullable(usual), Set.of(allowed));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "org_a, org_a, acme, true",
                "org_a, org_b, org_a, false",
                "org_a, -, org_a, false",
                "org_A, org_a, acme, false",
                "acme, org_a, acme, true",
                "ACME, org_a, acme, true",
                "acme, org_a, Acme, true",
                "acme, acme, other, false",
                "acme, org_a, -, false",
                "acme, -, -, false",
                "-, -, -, true",
                "-, org_a, acme, true"
            })
    void compareAnIdWithTheIdAndANameWithTheName(String asked, String id, String name, boolean admitted) {
        assertThat(organizations(null).admit(asked, idToken(id, name))).isEqualTo(admitted);
    }

    @Test
    void admitNobodyOfAnotherThanAreAllowed() {
        Organizations two = organizations(null, "org_a", "Beta");
        assertThat(two.admit(null, idToken("org_a", "acme"))).isTrue();
        assertThat(two.admit(null, idToken("org_b", "beta"))).isTrue();
        assertThat(two.admit(null, idToken("org_c", "gamma"))).isFalse();
        assertThat(two.admit(null, idToken(null, null))).isFalse();
        assertThat(two.admit("org_a", idToken("org_b", "beta")))
                .as("another than was asked for")
                .isFalse();
    }

    @Test
    void cannotBeLeftByTheAddress() {
        Organizations two = organizations("org_a", "org_a", "beta");
        assertThat(two.toAsk("beta")).hasValue("beta");
        assertThat(two.toAsk("BETA")).hasValue("BETA");
        assertThat(two.toAsk("org_evil")).hasValue("org_a");
        assertThat(two.toAsk(null)).hasValue("org_a");
    }

    @Test
    void askForTheOnlyOneAndForNoneOfSeveral() {
        assertThat(organizations(null, "org_a").toAsk(null)).hasValue("org_a");
        assertThat(organizations(null, "org_a", "org_b").toAsk("org_c")).isEmpty();
        assertThat(organizations(null).toAsk("org_c")).hasValue("org_c");
    }
}
