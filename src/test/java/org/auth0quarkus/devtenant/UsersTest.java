package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;

import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private final Users users = new Users(Memory.fresh(), new MovableClock(), new Secrets(new SecureRandom()));

    @Test
    void findsAUserByWhateverNamesOne() {
        User eve = users.create("Eve", "eve@example.com");
        assertThat(users.called("eve@example.com")).contains(eve);
        assertThat(users.called(eve.sub())).contains(eve);
        assertThat(users.called("bob")).isEqualTo(users.called("bob@example.com"));
        assertThat(users.called("nobody")).isEmpty();
    }

    @Test
    void takesNobodyWithoutAnEmailForSomebodyElse() {
        assertThat(users.create("Eve", null).sub())
                .isNotEqualTo(users.create("Eve", null).sub());
    }

    @Test
    void remembersTheLatestNameOfAnEmail() {
        users.create("Eve", "eve@example.com");
        users.create("Eva", "eve@example.com");
        assertThat(users.called("eve@example.com").orElseThrow().name()).isEqualTo("Eva");
    }

    @Test
    void keepsControlCharactersAndEndlessNamesOut() {
        User user = users.create(" a\r\nb\u0000" + "x".repeat(500), "\t");
        assertThat(user.name()).startsWith("a  b x").hasSize(200);
        assertThat(user.email()).isNull();
        assertThat(user.claims(Set.of("profile", "email"), "http://localhost/")).doesNotContainKey("email_verified");
    }

    @ParameterizedTest
    @CsvSource({
        "wonderland, org_wonderland, wonderland",
        "org_wonderland, org_wonderland, wonderland",
        "Acme-1, org_Acme-1, Acme-1"
    })
    void knowsAnOrganizationByIdAndByName(String asked, String id, String name) {
        assertThat(Organization.of(asked)).contains(new Organization(id, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "org_", "_x", "a b", "<b>", "a/b", "é"})
    void refusesWhatIsNoOrganization(String asked) {
        assertThat(Organization.of(asked)).isEmpty();
    }

    @Test
    void knowsWhoBelongsWhere() {
        Organization wonderland = new Organization("org_wonderland", "wonderland");
        assertThat(users.demo("bob").orElseThrow().isMemberOf(wonderland)).isTrue();
        assertThat(users.demo("bob").orElseThrow().isMemberOf(new Organization("org_x", "x")))
                .isFalse();
        assertThat(users.demo("alice").orElseThrow().isMemberOf(wonderland)).isFalse();
        assertThat(users.create("", "").isMemberOf(wonderland)).isTrue();
    }
}
