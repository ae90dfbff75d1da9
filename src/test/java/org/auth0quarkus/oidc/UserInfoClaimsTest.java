package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.Auth0Config.Userinfo;
import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserInfoClaimsTest {
    private static final String USUAL = "openid profile email";

    private int asked;
    private Uni<Optional<JsonObject>> answer =
            Uni.createFrom().item(Optional.of(new JsonObject("{\"sub\":\"s\",\"name\":\"Alice\"}")));

    private Map<String, Object> beside(Userinfo when, Map<String, Object> idToken, String granted) {
        Provider provider = new Provider(null, null, Duration.ofSeconds(1)) {
            @Override
            Uni<Optional<JsonObject>> userInfo(String accessToken) {
                asked++;
                return answer;
            }
        };
        return new UserInfoClaims(provider, USUAL, when, new MovableClock())
                .beside(idToken, "access", granted)
                .await()
                .indefinitely();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, '{}', , 1",
        "AUTO, '{\"name\":\"A\",\"email\":\"a@example.com\"}', , 0",
        "AUTO, '{\"nickname\":\"A\",\"email\":\"a@example.com\"}', , 0",
        "AUTO, '{\"name\":\" \",\"email\":\"a@example.com\"}', , 1",
        "AUTO, '{\"name\":7,\"email\":\"a@example.com\"}', , 1",
        "AUTO, '{\"name\":\"A\"}', , 1",
        "AUTO, '{\"name\":\"A\"}', 'openid profile', 0",
        "AUTO, '{}', 'openid', 0",
        "ALWAYS, '{\"name\":\"A\",\"email\":\"a@example.com\"}', 'openid', 1",
        "NEVER, '{}', , 0"
    })
    void areAskedForWhenTheScopesPromiseMoreThanIsThere(Userinfo when, String claims, String granted, int times) {
        beside(when, new JsonObject(claims).put("sub", "s").getMap(), granted);
        assertThat(asked).isEqualTo(times);
    }

    @Test
    void areThoseThatTheIdTokenDoesNotHave() {
        answer = Uni.createFrom()
                .item(Optional.of(new JsonObject("{\"sub\":\"s\",\"name\":\"Mallory\",\"email\":\"a@example.com\","
                        + "\"groups\":[\"staff\"],\"amr\":[\"mfa\"],\"org_id\":\"org_1\",\"scope\":\"admin\",\"sid\":\"x\","
                        + "\"aud\":\"other\",\"exp\":1,\"session_expiry\":1,\"act\":{}}")));
        assertThat(beside(Userinfo.ALWAYS, Map.of("sub", "s", "name", "Alice"), null))
                .containsOnlyKeys("email", "groups");
    }

    @ParameterizedTest
    @CsvSource({"'{\"sub\":\"t\"}'", "'{}'", "'{\"sub\":7}'", "'{\"sub\":null}'"})
    void areOfTheSameSubject(String claims) {
        answer = Uni.createFrom().item(Optional.of(new JsonObject(claims)));
        assertThatThrownBy(() -> beside(Userinfo.ALWAYS, Map.of("sub", "s"), null))
                .isExactlyInstanceOf(IdTokenRefusedException.class)
                .hasMessageContaining("another subject");
    }

    @Test
    void areMissingWhereThereIsNoSuchEndpointOrNoAnswer() {
        answer = Uni.createFrom().item(Optional.empty());
        assertThat(beside(Userinfo.ALWAYS, Map.of("sub", "s"), null)).isEmpty();
        answer = Uni.createFrom().failure(new IllegalStateException("away"));
        assertThat(beside(Userinfo.ALWAYS, Map.of("sub", "s"), null)).isEmpty();
    }
}
