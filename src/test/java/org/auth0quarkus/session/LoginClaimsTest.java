package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LoginClaimsTest {
    private static final Map<String, Object> AT_LOGIN = new LinkedHashMap<>();

    static {
        AT_LOGIN.put("sub", "auth0|alice");
        AT_LOGIN.put("amr", List.of("mfa"));
        AT_LOGIN.put("org_id", "org_1");
        AT_LOGIN.put("name", "Alice");
        AT_LOGIN.put("act", null);
        AT_LOGIN.put("sid", "sid-1");
    }

    private final LoginClaims login = LoginClaims.of(AT_LOGIN);

    @Test
    void haveWhatUserInfoSaidBehindWhatATokenSays() {
        LoginClaims more = login.with(Map.of("name", "Of then", "email", "alice@example.com"));
        assertThat(more.over(Map.of("sub", "auth0|alice", "name", "Alice L."), "sid-1"))
                .containsEntry("name", "Alice L.")
                .containsEntry("email", "alice@example.com")
                .containsEntry("amr", List.of("mfa"));
    }

    @Test
    void changesNothingOfTheTokenThatTheyAreOf() {
        assertThat(login.over(AT_LOGIN, "sid-1")).containsExactlyEntriesOf(AT_LOGIN);
    }

    @Test
    void stayWhateverALaterTokenSays() {
        Map<String, Object> later = Map.of(
                "sub",
                "auth0|alice",
                "name",
                "Alice L.",
                "amr",
                List.of("pwd"),
                "acr",
                "high",
                "auth_time",
                7,
                "sid",
                "sid-2",
                "org_id",
                "org_2",
                "org_name",
                "other");
        assertThat(login.over(later, "sid-1"))
                .containsOnlyKeys("sub", "name", "amr", "act", "sid", "org_id")
                .containsEntry("name", "Alice L.")
                .containsEntry("amr", List.of("mfa"))
                .containsEntry("sid", "sid-1")
                .containsEntry("org_id", "org_1");
        assertThat(login.over(later, null)).doesNotContainKey("sid");
    }

    @Test
    void readBackWhatTheyWrote() {
        assertThat(LoginClaims.read(LoginClaims.write(login.values()), null)).isEqualTo(login);
        assertThat(LoginClaims.of(Map.of("name", "Alice"))).isEqualTo(LoginClaims.NONE);
    }

    @Test
    void showNoValueInTheirText() {
        assertThat(login.toString()).contains("org_id").doesNotContain("org_1");
    }
}
