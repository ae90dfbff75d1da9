package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private final Users users = new Users(Memory.fresh(), new MovableClock());

    @Test
    void findsAUserByWhateverNamesOne() {
        User eve = create("Eve", "eve@example.com");
        assertThat(users.called("eve@example.com")).contains(eve);
        assertThat(users.called(eve.sub())).contains(eve);
        assertThat(users.called("bob")).isEqualTo(users.called("bob@example.com"));
        assertThat(users.called("nobody")).isEmpty();
    }

    @Test
    void remembersTheLatestNameOfAnEmail() {
        create("Eve", "eve@example.com");
        create("Eva", "eve@example.com");
        assertThat(users.called("eve@example.com").orElseThrow().name()).isEqualTo("Eva");
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
        assertThat(create("Eve", "eve@example.com").isMemberOf(wonderland)).isTrue();
    }

    private User create(String name, String email) {
        return users.create(GuestTest.typed("name", name, "email", email));
    }
}
