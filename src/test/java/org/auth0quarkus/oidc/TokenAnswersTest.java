package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcResponseFilter.OidcResponseFilterContext;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import org.auth0quarkus.oidc.TokenAnswers.CreatedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswersTest {
    private static JsonObject filtered(int status, String body, String grantType) {
        OidcResponseFilterContext answer = new OidcResponseFilterContext(
                new OidcRequestContextProperties(new HashMap<>(Map.of("grant_type", grantType))),
                status,
                MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer(body));
        new TokenAnswers(false).filter(answer).await().indefinitely();
        return answer.responseBody().toJsonObject();
    }

    private static JsonObject refreshed(String body) {
        return filtered(200, body, "refresh_token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{}|200 no_access_token",
                "200|{'access_token':''}|200 no_access_token",
                "200|{'access_token':null}|200 no_access_token",
                "200|{'error':'invalid_grant','access_token':'a'}|200 invalid_grant",
                "200|<html>|200 no_json",
                "201|{}|201 no_access_token",
                "204|{'access_token':'a'}|204 unknown",
                "403|{'error':'Alice is blocked'}|403 unknown"
            })
    void takesOnlyAnAnswerWithATokenForASuccess(int status, String body, String reason) {
        assertThatThrownBy(() -> filtered(status, body.replace('\'', '"'), "refresh_token"))
                .isInstanceOf(ProviderAnswerException.class)
                .hasMessageEndingWith(reason);
    }

    @ParameterizedTest
    @CsvSource({"3600, 3600", "'\"3600\"', 3600", "20, 20", "3599.9, 3599"})
    void keepsALifeThatIsOne(String said, long life) {
        assertThat(refreshed("{\"access_token\":\"a\",\"expires_in\":" + said + "}")
                        .getLong("expires_in"))
                .isEqualTo(life);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"soon\"", "0", "-1", "1e30", "9223372036854775807", "{}", "true", "null"})
    void takesTheDefaultForALifeThatIsNone(String said) {
        assertThat(refreshed("{\"access_token\":\"a\",\"expires_in\":" + said + "}")
                        .getLong("expires_in"))
                .isEqualTo(TokenAnswers.DEFAULT_LIFE);
    }

    @Test
    void assumesALifeWhereThereIsARefreshToken() {
        assertThat(refreshed("{\"access_token\":\"a\"}").getLong("expires_in")).isEqualTo(TokenAnswers.DEFAULT_LIFE);
        String grant = "authorization_code";
        assertThat(filtered(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\"}", grant)
                        .getLong("expires_in"))
                .isEqualTo(TokenAnswers.DEFAULT_LIFE);
        assertThat(filtered(200, "{\"access_token\":\"a\"}", grant).getLong("expires_in"))
                .isNull();
    }

    @Test
    void handsOverWhatWasCreatedWithoutTellingItsText() {
        assertThatThrownBy(() -> filtered(201, "{\"access_token\":\"secret\"}", "refresh_token"))
                .isInstanceOfSatisfying(CreatedException.class, created -> assertThat(
                                created.tokens().getString("access_token"))
                        .isEqualTo("secret"))
                .message()
                .doesNotContain("secret");
    }
}
